project = "Notes"
extensions = ["myst_parser"]
html_theme = "sphinx_rtd_theme"
html_static_path = ["_static"]
html_js_files = [("minibatch.js", {"defer": "defer"})]
