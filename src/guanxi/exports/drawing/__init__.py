"""The drawing of a chart: laid out by the browser's own engine, put on paper here."""
