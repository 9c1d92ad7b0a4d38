"""Read and write files: agendas, committee files, returned drafts, whole meetings."""
