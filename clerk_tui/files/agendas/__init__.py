"""The reading of agendas: from the text of a file to proposed items of business."""
