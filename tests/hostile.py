"""Foreign text that programs like to take for something else."""

HOSTILE = (
    "<script>alert('x')</script> <b>300</b> &amp; </script><!--",
    "**bold** [link](javascript:alert(1)) # head $latex_x^2$ :red[word] :material_home:",
    "\u2067right to left\u2069 \u200fmark\u200e \u05d0\u05d1 \u0661\u0662",
    "zero\u200bwidth\u200d\ufeffjoined \u00adsoft",
    '=HYPERLINK("http://x"), "quoted", \'apostrophe\'',
    "'=1+1",
    "\t@tab + \uff1dwide",
    "emoji 👩‍👩‍👧 and 𝟛𝟘𝟘, e\u0301",
    "back\\slash \\u0041 %20 {braces} - dash: # no comment",
    "a\u2028line\u2029paragraph\u0085next",
)
"""HTML, markup, direction marks, characters of no width, formulas, surrogate pairs, escapes, hidden line breaks."""
