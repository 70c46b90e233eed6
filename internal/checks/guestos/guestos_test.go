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

// What is said of a system is understood as that system.
func TestRoundTrip(t *testing.T) {
	names, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := guestIDs(t)
	for _, line := range strings.Split(string(names), "\n") {
		text, _, _ := strings.Cut(line, " → ")
		texts = append(texts, text)
	}
	for _, text := range texts {
		s := Parse(text)
		again := Parse(s.String())
		if s.Distribution != "" && (again.Family != s.Family || again.String() != s.String()) {
			t.Errorf("%q is %s, which is understood as %s", text, s, again)
		}
	}
}

// Nothing panics, and what is said of a text is said of it in any case.
func FuzzParse(f *testing.F) {
	for _, id := range guestIDs(f) {
		f.Add(id)
	}
	names, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(names), "\n") {
		text, _, _ := strings.Cut(line, " → ")
		f.Add(text)
	}
	list := List{CentOS: {"6", "7.2"}, WindowsServer: {"2012"}, Fedora: nil}
	f.Fuzz(func(t *testing.T, text string) {
		s := Parse(text)
		if s.Distribution != "" && s.Family == "" || s.Bits != 0 && s.Bits != 32 && s.Bits != 64 {
			t.Errorf("%q is %+v", text, s)
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
				Parse(text)
			}
		})
	}
}
