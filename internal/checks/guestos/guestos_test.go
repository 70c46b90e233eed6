// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
)

// guestIDs reads the guest ids of vSphere, which tools/guestids lists.
func guestIDs(t testing.TB) []string {
	t.Helper()
	file, err := os.ReadFile("testdata/guest_id_enum.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(file)), "\n")[1:] // without the comment
}

// Every guest id of vSphere, and what is understood of it.
func TestGuestIDs(t *testing.T) {
	var b strings.Builder
	for _, id := range guestIDs(t) {
		s := Parse(id)
		if strings.ToLower(id) != id && Parse(strings.ToLower(id)).String() != s.String() {
			t.Errorf("%s: in lower case it is %s", id, Parse(strings.ToLower(id)))
		}
		fmt.Fprintf(&b, "%-26s %s\n", id, s)
	}
	golden.Compare(t, "testdata/guest_ids.txt", b.String())
}

// Names as people have them, each with its source: texts before the arrow, what
// is understood of them behind it.
func TestNames(t *testing.T) {
	file, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	lines := bufio.NewScanner(strings.NewReader(string(file)))
	names := 0
	for lines.Scan() {
		line := lines.Text()
		text, _, found := strings.Cut(line, " → ")
		if !found {
			b.WriteString(line + "\n")
			continue
		}
		names++
		fmt.Fprintf(&b, "%s → %s\n", text, Parse(text))
	}
	if names < 60 {
		t.Errorf("only %d names", names)
	}
	golden.Compare(t, "testdata/names.txt", b.String())
}

// texts are all that the tests have to parse.
func texts(t testing.TB) []string {
	t.Helper()
	texts := guestIDs(t)
	for file, separator := range map[string]string{"testdata/names.txt": " → ", "testdata/expected.tsv": "\t"} {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			if text, _, found := strings.Cut(line, separator); found {
				texts = append(texts, lineBreaks.Replace(text))
			}
		}
	}
	return texts
}

var lineBreaks = strings.NewReplacer(`\n`, "\n", `\t`, "\t")

// What is said of a system is understood as that system.
func TestRoundTrip(t *testing.T) {
	for _, text := range texts(t) {
		s := Parse(text)
		again := Parse(s.String())
		if s.Distribution != "" && (again.Family != s.Family || again.String() != s.String()) {
			t.Errorf("%q is %s, which is understood as %s", text, s, again)
		}
	}
}

// How a text is written does not change what it says.
func TestFold(t *testing.T) {
	wide := func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r - '!' + '！'
		}
		return r
	}
	for _, text := range texts(t) {
		want := Parse(text).String()
		for how, changed := range map[string]string{
			"in upper case":          strings.ToUpper(text),
			"in lower case":          strings.ToLower(text),
			"in full width":          strings.Map(wide, text),
			"after a BOM":            "\ufeff" + text,
			"before a line break":    text + "\r\n",
			"in typographic quotes":  "“" + text + "”",
			"with no-break spaces":   strings.ReplaceAll(text, " ", "\u00a0"),
			"with a fraction slash":  strings.ReplaceAll(text, "/", "⁄"),
			"with typographic dash":  strings.ReplaceAll(text, "-", "–"),
			"before a lot of spaces": text + strings.Repeat(" ", 2*mostRead),
		} {
			if got := Parse(changed).String(); got != want {
				t.Errorf("%q is %s, and %s %s", text, want, how, got)
			}
		}
	}
}

// A text that goes on with another system is not understood as the first.
func TestTwoSystems(t *testing.T) {
	for _, name := range []string{
		"Windows Server 2019", "Windows 10", "CentOS 7.9", "RHEL 8", "Ubuntu 20.04 LTS", "SLES 12 SP5", "Debian 10", "Windows Server 2012 R2",
		"Alibaba Cloud Linux 3", "Windows Server 2016 数据中心版", "openSUSE 15.5", "FreeBSD 13.2",
	} {
		for _, joint := range []string{" or ", "/", " / ", "、", "或", " 或 ", "~"} {
			for _, other := range []string{"AIX 7.2", "Amazon Linux 2", "Frobnix 3", "frobnix"} {
				if s := Parse(name + joint + other); s.Family != "" {
					t.Errorf("%q is %s", name+joint+other, s)
				}
			}
		}
		for _, joint := range []string{"-", " - ", "~", " to ", "/", "、", "或", " or "} {
			text := name + joint + "77"
			s := Parse(text)
			if len(s.Versions) > 0 && s.Family != Other { // whose versions have no bounds
				t.Errorf("%q is %s", text, s)
			}
		}
	}
}

// The texts that systems print may be of any length, and only the beginning counts.
func TestLongTexts(t *testing.T) {
	more := strings.Repeat("[01]: KB5012170 Ubuntu 20.04\n", 50_000)
	for text, want := range map[string]string{
		"Host Name: CENTOS-DC\nOS Name: Microsoft Windows Server 2019 Standard\nOS Version: 10.0.17763\n" + more:                             "Windows Server 2019, 64-bit",
		"Host Name: CENTOS-DC OS Name: Microsoft Windows Server 2019 Standard OS Version: 10.0.17763 " + strings.ReplaceAll(more, "\n", " "): "Windows Server 2019, 64-bit",
		"CentOS 7\n" + more:                             "unknown",
		strings.Repeat("x", mostRead+1):                 "unknown",
		strings.Repeat("x", mostRead) + " CentOS 7":     "unknown",
		"OS Name: Windows " + strings.Repeat("é", 9999): "unknown",
	} {
		if got := Parse(text).String(); got != want {
			t.Errorf("%.60q… is %s, want %s", text, got, want)
		}
	}
}

// A custom image names no system, and says so.
func TestCustomImage(t *testing.T) {
	for text, want := range map[string]bool{
		"m-bp1g7004ksh0oeuco123": true, " M-2ZE123 ": true,
		"m-": false, "m-bp1 CentOS 7": false, "ubuntu_22_04_x64_20G_alibase_20230907.vhd": false, "": false, "unknown": false,
	} {
		if s := Parse(text); s.CustomImage != want || want && s.Family != "" {
			t.Errorf("%q is %+v", text, s)
		}
	}
}

// Nothing panics, and what is said of a text holds in any case and of itself.
func FuzzParse(f *testing.F) {
	for _, text := range texts(f) {
		f.Add(text)
	}
	list := List{CentOS: {"6", "7.2"}, WindowsServer: {"2012"}, Fedora: nil}
	f.Fuzz(func(t *testing.T, text string) {
		s := Parse(text)
		if s.Distribution != "" && s.Family == "" || s.Bits != 0 && s.Bits != 32 && s.Bits != 64 || s.Bits == 0 && s.only64Bit() {
			t.Errorf("%q is %+v", text, s)
		}
		if s.CustomImage && s.Family != "" || s.OrLater && len(s.Versions) == 0 {
			t.Errorf("%q is %+v", text, s)
		}
		if again := Parse(s.String()); s.Distribution != "" && len(s.Versions) < 2 && again.String() != s.String() {
			t.Errorf("%q is %s, which is understood as %s", text, s, again)
		}
		list.Has(s)
		s.Before("2008")
	})
}

// Parsing takes as long for a megabyte as for what is read of it.
func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{
		"guest ID":   "windows2019srv_64Guest",
		"name":       "CentOS Linux release 7.9.2009 (Core)",
		"two names":  "Ubuntu 20.04 or Windows Server 2019",
		"systeminfo": "Host Name: DC1\nOS Name: Microsoft Windows Server 2019 Datacenter\n" + strings.Repeat("[01]: KB5012170\n", 1000),
		"1 MB line":  strings.Repeat("CentOS 7 or ", 1<<20/12),
		"1 MB lines": strings.Repeat("Windows Server 2019\n", 1<<20/20),
		"1 MB word":  strings.Repeat("a", 1<<20),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				parse(cut(text))
			}
		})
	}
}
