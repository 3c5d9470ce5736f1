"""The widgets: lines, panes, bars."""
