package words

import "strings"

// Markdown writes text so that Markdown shows it as it is, on one line.
func Markdown(text string) string {
	return strings.Join(strings.Fields(escapes.Replace(text)), " ")
}

var escapes = strings.NewReplacer(
	"&", "&amp;", "@", "&#64;", "$", "&#36;", `\`, `\\`, "`", "\\`", "*", `\*`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "|", `\|`, "~", `\~`, "#", `\#`,
)

// Verbatim is Markdown for what users wrote, in which underscores may stand for
// emphasis.
func Verbatim(text string) string { return strings.ReplaceAll(Markdown(text), "_", `\_`) }

// Code writes a name as Markdown shows names.
func Code(name string) string { return "`" + name + "`" }

// Codes writes several names as Markdown shows names.
func Codes(names []string) []string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = Code(name)
	}
	return quoted
}
