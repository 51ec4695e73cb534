"""When the road is travelled, in what order and with how many workers. What a value means is decided in `rawi`."""
