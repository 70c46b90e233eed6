// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const onPremisesFileBackupTitle = "On-premises file backup"

var onPremisesFileBackupSection = Section{onPremisesFileBackupTitle, []*checks.Subject{onPremisesFileBackup}}

var onPremisesFileBackup = checks.NewSubject(checks.Subject{
	Name:        "on_premises_file_backup",
	Description: "A backup of files on an on-premises server.",
	Limits:      slices.Concat(fileBackupLimits, backupClientLimits),
	NotBoth:     [2]checks.AnyArgument{fileUseVSS, fileOptions},
})
