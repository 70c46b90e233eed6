// SPDX-License-Identifier: MPL-2.0

package words

import "strings"

// Markdown escapes text so that Markdown shows it unchanged, on one line.
func Markdown(text string) string {
	return strings.Join(strings.Fields(escapes.Replace(text)), " ")
}

var escapes = strings.NewReplacer(
	"&", "&amp;", "@", "&#64;", "$", "&#36;", `\`, `\\`, "`", "\\`", "*", `\*`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "|", `\|`, "~", `\~`, "#", `\#`,
)

// Verbatim is Markdown for text that users wrote, whose underscores could
// otherwise mean emphasis.
func Verbatim(text string) string { return strings.ReplaceAll(Markdown(text), "_", `\_`) }

// Code formats a name as code in Markdown.
func Code(name string) string { return "`" + name + "`" }

// Codes formats several names as code in Markdown.
func Codes(names []string) []string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = Code(name)
	}
	return quoted
}
