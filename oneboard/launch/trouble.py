"""What stops a start, said as a sentence with the next step."""


class Trouble(Exception):
    """Its text is shown to the person as it is."""
