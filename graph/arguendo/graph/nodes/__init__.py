"""The steps of a run, one verb a file. They read the state, write their channel, call no other."""
