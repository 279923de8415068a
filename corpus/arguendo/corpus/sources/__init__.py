"""Where opinions come from: one interface, one file a source."""
