"""What comes in and goes out as files: agendas, committee files, whole meetings."""
