"""Values: what cells mean. Each module turns a cell into one kind of value, or says why the row cannot be taken in."""
