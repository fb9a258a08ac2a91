"""One Board: steer a research portfolio from the exports its departments already have."""
