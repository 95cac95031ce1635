"""Every chart of every page with all that must travel along: for screens, pictures, slides and the site."""
