"""How a worker ends when it can leave no answer: the disk is full."""

import errno

NO_SPACE = 28  # exit code
DISK_FULL = (errno.ENOSPC, errno.EDQUOT)
