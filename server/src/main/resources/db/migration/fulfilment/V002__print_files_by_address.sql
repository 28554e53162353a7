-- Whether what lies at an address is a print file, asked before it leaves.
create index print_files_url on fulfilment.print_files (url);
create index factory_lines_url on fulfilment.factory_lines (url);
