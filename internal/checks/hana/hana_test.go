// SPDX-License-Identifier: MPL-2.0

package hana

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]Release{
		"1.0":                      {1, NotStated, NotStated},
		"2":                        {2, NotStated, NotStated},
		"2.0 SPS 05":               {2, 5, NotStated},
		"SAP HANA 2.0 SP05":        {2, 5, NotStated},
		"1.0 SPS 09 (Revision 94)": {1, 9, 94},
		"1.00.122":                 {1, NotStated, 122},
		"2.00.059.00.1636109591":   {2, NotStated, 59},
		"2.0 SPS 05 Rev. 59":       {2, 5, 59},
		"2.00.059 Rev. 59":         {2, NotStated, 59},
		"1.0 SPS 05 Rev. 47":       {1, 5, 47}, // SPS up to 05 were not numbered as later ones
		"1.0 SPS 02 Rev. 12":       {1, 2, 12},
		`"2.00.059.00.1636109591"`: {2, NotStated, 59},
		"VERSION\n\"1.00.122.00.1472553024\"\n1 row selected (overall time 1021 usec; server time 131 usec)\n": {1, NotStated, 122},
		"HDB version info:\n  version:             2.00.059.00.1636109591\n  branch: fa/hana2sp05":             {2, NotStated, 59},
	} {
		if got, err := Parse(text); err != nil || *got != want {
			t.Errorf("%q: got %+v, %v; want %+v", text, got, err, want)
		}
	}
	for text, says := range map[string]string{
		"": "", "3.0": "", "2.5": "", "2.0.5": "", "2.05": "", "1.94": "", "2.00.1000": "", "4.00.000.00.1714046456": "",
		"1.0 SPS 04 (Revision 9)": "not part of the SPS", `"3.0"`: "", `"2.00.059" "1.00.122"`: "",
		"2.0 SPS 05 (Revision 47)": "not part of the SPS", "2.00.059 Rev. 47": "differs from the build's",
	} {
		if got, err := Parse(text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: got %+v, %v; want an error that says %q", text, got, err, says)
		}
	}
}

func TestString(t *testing.T) {
	for want, r := range map[string]Release{
		"1.0": {1, NotStated, NotStated}, "2.0 SPS 05": {2, 5, NotStated}, "2.0 SPS 05, revision 59": {2, 5, 59}, "1.0, revision 94": {1, NotStated, 94},
	} {
		if got := r.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2.0 SPS 05 (Revision 59)")
	f.Add("2.00.059.00.1636109591")
	f.Fuzz(func(t *testing.T, text string) {
		if r, err := Parse(text); err == nil && r.Major != 1 && r.Major != 2 {
			t.Errorf("%q is %+v", text, r)
		}
	})
}
