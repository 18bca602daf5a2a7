// The buffers on the stack that text and numbers are made in are written before they are read: clearing them first would cost more than most of what is done in them.
[module: SkipLocalsInit]
