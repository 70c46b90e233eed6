// SPDX-License-Identifier: MPL-2.0

package version

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"8.0.3": "8.0.3", "8": "8", " v6.7 ": "6.7", "8.0 U3c": "8.0", "6.7 Update 3": "6.7", "8.0.3 build-24322831": "8.0.3",
		"2.02~beta2": "2.02", "1:2.02-0.87.el7.centos": "2.02", "1.99-21ubuntu3": "1.99", "VMware ESXi 7.0.3 build-1": "7.0.3", "grub-install (GRUB) 2.06": "2.06",
		"grub (GNU GRUB 0.97)": "0.97", "VMware vCenter Server 8.0.1": "8.0.1", "6.5 U3 (note)": "6.5",
		"VMware VirtualCenter 6.7.0 build-8170161": "6.7.0", "VMware vCenter Server 7.0.3": "7.0.3", "7.0.3\n": "7.0.3",
		"   Product: VMware ESXi\n   Version: 7.0.3\n   Build: Releasebuild-21424296\n   Update: 3\n   Patch: 85\n":                      "7.0.3",
		"FullName:     VMware vCenter Server 6.5.0 build-5973321\nVersion:      6.5.0\nAPI type:     VirtualCenter\nAPI version:  6.6\n": "6.5.0",
	} {
		if v, err := Parse(text); err != nil || v.String() != want {
			t.Errorf("%q: got %q, %v; want %q", text, v, err, want)
		}
	}
	for _, text := range []string{"", "eight", "8..0", "8.0.3 and 6.5", "7 or 6.5", "8.0.3, 6.5", "Version: eight", "API version: 6.5", "8.0.3\n6.5", strings.Repeat("9", 400)} {
		if v, err := Parse(text); err == nil {
			t.Errorf("%q: got %q", text, v)
		}
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		v, bound       string
		less, isPrefix bool
	}{
		{"6.6", "6.7", true, false},
		{"6.7", "6.7", false, false},
		{"6.7.0", "6.7", false, false},
		{"6", "6.7", true, true},
		{"5", "6.7", true, false},
		{"7", "6.7", false, false},
		{"6.7", "6.7.1", true, true},
		{"1.9", "1.99", true, false},
	} {
		v, bound := Must(c.v), Must(c.bound)
		if v.Less(bound) != c.less || v.IsPrefixOf(bound) != c.isPrefix {
			t.Errorf("%s and %s: less %v, prefix %v", v, bound, v.Less(bound), v.IsPrefixOf(bound))
		}
	}
}

func TestWithin(t *testing.T) {
	ranges := []Range{Between("5.1.38", "5.2"), Between("5.4", "5.8"), Between("8.0", "8.0.33")}
	for text, want := range map[string][2]bool{
		"5.1.37": {false, true}, "5.1.38": {true, true}, "5.1": {false, false}, "5.2": {false, true}, "5": {false, false},
		"5.4": {true, true}, "5.7.44": {true, true}, "5.8": {false, true}, "8.0": {false, false}, "8.0.32": {true, true},
		"8.0.33": {false, true}, "9": {false, true},
	} {
		if within, decided := Must(text).Within(ranges...); [2]bool{within, decided} != want {
			t.Errorf("%s: within %v, decided %v; want %v", text, within, decided, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("8.0 U3c")
	f.Add("grub (GNU GRUB 0.97)")
	f.Add("1.9223372036854775807")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := Parse(text)
		if err != nil {
			return
		}
		if v.next().Less(v) || v.IsPrefixOf(v) {
			t.Errorf("%q is %s, and next comes %s", text, v, v.next())
		}
	})
}
