"""A small Markdown to HTML converter with a line-based block parser and inline rules."""
import html
import re

INLINE = [
    (re.compile(r"`([^`]+)`"), lambda m: f"\0{m[1]}\0"),
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)(?: \"([^\"]*)\")?\)"), lambda m: f'<a href="{m[2]}"' + (f' title="{m[3]}"' if m[3] else "") + f">{m[1]}</a>"),
    (re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\w)[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)"), r"<em>\1</em>"),
    (re.compile(r"~~(.+?)~~"), r"<del>\1</del>"),
    (re.compile(r"  $", re.M), "<br>"),
]


def inline(text):
    text = html.escape(text, quote=False)
    for pattern, repl in INLINE: text = pattern.sub(repl, text)
    codes = text.split("\0")
    return "".join(f"<code>{c}</code>" if i % 2 else c for i, c in enumerate(codes))


class Converter:
    def __init__(self): self.out, self.para, self.lists, self.ids = [], [], [], {}

    def flush(self):
        if self.para: self.out.append(f"<p>{inline(chr(10).join(self.para))}</p>"); self.para = []

    def close_lists(self, depth=0):
        while len(self.lists) > depth: self.out.append(f"</{self.lists.pop()}>")

    def heading(self, level, text):
        slug = re.sub(r"[^\w]+", "-", text.lower()).strip("-")
        n = self.ids[slug] = self.ids.get(slug, 0) + 1
        self.out.append(f'<h{level} id="{slug}{"" if n == 1 else f"-{n}"}">{inline(text)}</h{level}>')

    def convert(self, text):
        lines = iter(text.expandtabs(4).splitlines())
        for line in lines:
            if m := re.match(r"```(\w*)\s*$", line):
                self.flush(); self.close_lists()
                code = []
                for line in lines:
                    if line.startswith("```"): break
                    code.append(line)
                else: code.append("<!-- unclosed -->")
                self.out.append(f'<pre><code{f" class={m[1]}" if m[1] else ""}>{html.escape(chr(10).join(code))}</code></pre>')
            elif m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", line): self.flush(); self.close_lists(); self.heading(len(m[1]), m[2])
            elif re.match(r"([-*_])(\s*\1){2,}\s*$", line): self.flush(); self.close_lists(); self.out.append("<hr>")
            elif m := re.match(r"( *)([-*+]|\d+\.)\s+(.*)", line):
                self.flush()
                depth, kind = len(m[1]) // 2 + 1, "ol" if m[2][0].isdigit() else "ul"
                self.close_lists(depth)
                if len(self.lists) == depth and self.lists[-1] != kind: self.close_lists(depth - 1)
                while len(self.lists) < depth: self.lists.append(kind); self.out.append(f"<{kind}>")
                self.out.append(f"<li>{inline(m[3])}</li>")
            elif line.startswith(">"): self.flush(); self.close_lists(); self.out.append(f"<blockquote>{inline(line.lstrip('> '))}</blockquote>")
            elif "|" in line and line.strip().startswith("|"):
                self.flush(); self.close_lists()
                rows = [[c.strip() for c in line.strip().strip("|").split("|")]]
                sep = next(lines, "")
                align = ["right" if c.strip().endswith(":") else "left" for c in sep.strip().strip("|").split("|")]
                for line in lines:
                    if "|" not in line: break
                    rows.append([c.strip() for c in line.strip().strip("|").split("|")])
                for i, r in enumerate(rows): self.out.append("<tr>" + "".join(f'<{"td" if i else "th"} align="{a}">{inline(c)}</{"td" if i else "th"}>' for c, a in zip(r, align)) + "</tr>")
            elif not line.strip(): self.flush(); self.close_lists()
            else: self.para.append(line)
        self.flush(); self.close_lists()
        return "\n".join(self.out)


DOC = """# Title *with* `code` & more #
A paragraph with **bold**, _emphasis_, ~~gone~~ and a [link](http://x.y/z "tip").
Second line with snake_case_name and 2 * 3 * 4 < 5.  
Hard break above, `a < b && **not bold**`.

- one
- two **b**
  1. nested
  2. list
- three
* same list

1. first
2. second

> quoted _text_
---
```python
if a < b and "x":
    print('hi')
```
| Name | Price |
|------|------:|
| Tea | 2.50 |
| *Cake* | 3 |

# Title *with* `code` & more
![alt text](pic.png)
####### not a heading
```
unclosed"""
print(Converter().convert(DOC))
print(inline("**a** *b* `c` [d](e) ![f](g) ***h*** **i j** 5 < 6 & \"q\""))
print(Converter().convert(""), Converter().convert("\n\n"), Converter().convert("just text"), sep="|")
