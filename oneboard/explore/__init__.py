"""Questions that analysts write themselves, asked of a file that holds only what they may see.

Imports nothing: the child process that asks them starts here and must stay small.
"""
