"""All figures as rows: what is asked for, what is shown of them, what stands out."""
