-- A search reads all that was filed since the index was last brought up to date: that part stays small.
alter index casework.searchable_terms set (gin_pending_list_limit = 128);
