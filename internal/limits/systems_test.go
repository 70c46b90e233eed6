// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// TestSystems checks what the limits on operating systems say about every guest
// ID of vSphere, and about every name that the parser is tested with.
func TestSystems(t *testing.T) {
	names, err := os.ReadFile("../checks/guestos/testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	ids, err := os.ReadFile("../checks/guestos/testdata/guest_id_enum.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{"# VMware guest ids, VirtualMachineGuestOsIdentifier of the vSphere API."}
	for _, id := range strings.Split(strings.TrimSpace(string(ids)), "\n")[1:] {
		lines = append(lines, systemLine(t, id))
	}
	lines = append(lines, "")
	for _, line := range strings.Split(strings.TrimSpace(string(names)), "\n") {
		if text, _, found := strings.Cut(line, " → "); found {
			line = systemLine(t, text)
		}
		lines = append(lines, line)
	}
	golden.Compare(t, "testdata/systems.txt", strings.Join(lines, "\n")+"\n")
}

// systemLine returns how a name is understood, and the verdicts of restore,
// migration and client on it.
func systemLine(t *testing.T, text string) string {
	t.Helper()
	line := fmt.Sprintf("%s → %s", text, guestos.Parse(text))
	for _, about := range []struct{ word, subject string }{
		{"restore", "vmware_restore"}, {"migration", "vmware_migration"}, {"client", "backup_client"},
	} {
		args, errs := subject(t, about.subject).Decode(cases.Value(cases.Object{"operating_system": text}), inDataSource)
		if len(errs) > 0 {
			t.Fatalf("%s: %s", text, problems(errs))
		}
		line += " | " + about.word + ": " + systemVerdict(args.Judge())
	}
	return line
}

// systemVerdict sums up the limits that read only the operating system.
func systemVerdict(verdicts []checks.Verdict) string {
	words := map[cases.Verdict]string{cases.Error: "no", cases.Warning: "unlisted", cases.Unchecked: "unchecked"}
	said := "yes"
	for _, word := range []cases.Verdict{cases.Unchecked, cases.Warning, cases.Error} {
		for _, v := range verdicts {
			reads := v.Limit.Arguments()
			if len(reads) == 1 && reads[0].Name == "operating_system" && cases.VerdictOf(v) == word {
				said = words[word]
			}
		}
	}
	return said
}
