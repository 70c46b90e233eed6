// SPDX-License-Identifier: MPL-2.0

package kernel

import "testing"

func TestParse(t *testing.T) {
	whole := Release{"4.19.91-25.1.al7", "x86_64"}
	for text, want := range map[string]Release{
		"4.19.91-25.1.al7.x86_64":                                                       whole,
		" 4.19.91-25.1.AL7.x86_64 ":                                                     whole,
		"kernel-4.19.91-25.1.al7.x86_64":                                                whole,
		"Linux 4.19.91-25.1.al7.x86_64":                                                 whole,
		"Linux host 4.19.91-25.1.al7.x86_64 #1 SMP Fri May 6 x86_64 GNU/Linux":          whole,
		"Linux version 4.19.91-25.1.al7.x86_64 (root@build) (gcc version 8.3.0) #1 SMP": whole,
		"            Kernel: Linux 4.19.91-25.1.al7.x86_64":                             whole,
		"4.19.91-25.1.al7":                                                              {Number: "4.19.91-25.1.al7"},
		"5.10.134-16.al8.aarch64":                                                       {"5.10.134-16.al8", "aarch64"},
		"4.19.91":                                                                       {Number: "4.19.91"},
	} {
		if got, err := Parse(text); err != nil || *got != want {
			t.Errorf("%q: got %+v, %v; want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "uname", "4", "unknown", "Windows 10.0"} {
		if got, err := Parse(text); err == nil {
			t.Errorf("%q: got %+v", text, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("Linux host 4.19.91-25.1.al7.x86_64 #1 SMP")
	f.Fuzz(func(t *testing.T, text string) {
		if r, err := Parse(text); err == nil && r.Number == "" {
			t.Errorf("%q has no number", text)
		}
	})
}
