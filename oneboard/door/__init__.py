"""The way in: who may come to the board, by accounts, an identity provider or a portal."""
