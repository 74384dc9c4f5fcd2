"""The private report: `value` folds it from records, pure and nameless; `tables` and `page` put the names in."""
