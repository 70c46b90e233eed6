// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"fmt"
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const fileBackupTitle = "ECS file backup"

var fileBackupSection = Section{fileBackupTitle, []*checks.Subject{ecsFileBackup}}

var (
	filePath = checks.ListOf(checks.FilePath(`"/data"`, checks.Argument{
		Name: "path",
		Null: checks.NotSet,
		Description: "Paths that are backed up. If not set or empty, the whole host is backed up. Escape backslashes in HCL: " +
			"`\"C:\\\\data\"`.",
		Where: "the configuration of the backup",
	}))
	fileUseVSS = checks.Bool(false, checks.Argument{
		Name:        "use_vss",
		Description: "Whether the backup uses Volume Shadow Copy Service (VSS) snapshots on Windows. Set either this or `options`. If neither is set, VSS is off on systems other than Windows.",
		Where:       "the options of the backup plan; `alicloud_hbr_policy_binding` has no argument for it",
	})
	fileOptions = checks.Declare(optionsNotation, checks.Argument{
		Name:        "options",
		Description: "Options of the backup plan, as JSON. VSS is off if they do not include `UseVSS`. Set either this or `use_vss`.",
		Where:       "the configuration of the backup",
	})
	fileInclude = checks.Declare(filterNotation, checks.Argument{
		Name:        "include",
		Null:        checks.NotSet,
		Description: "Files to include from the paths, as a JSON list of strings.",
		Where:       "the configuration of the backup",
	})
	fileExclude = checks.Declare(filterNotation, checks.Argument{
		Name:        "exclude",
		Null:        checks.NotSet,
		Description: "Files to exclude from the paths, as a JSON list of strings.",
		Where:       "the configuration of the backup",
	})
	fileConcurrentVSSTasks = checks.Count(checks.Argument{
		Name:        "concurrent_vss_tasks",
		Description: "Number of backups with VSS that run on the system at the same time.",
		Where:       "the schedules of the system's plans with VSS, and how long their backups take",
	})
	fileModifiedDuringBackup = checks.Bool(false, checks.Argument{
		Name:        "files_modified_during_backup",
		Description: "Whether applications modify files while they are backed up.",
		Where:       "the applications on the system; `true` for the data files of a database",
	})
	fileInUseOrUnreadable = checks.Bool(false, checks.Argument{
		Name:        "files_in_use_or_unreadable",
		Description: "Whether other processes lock some of the files, or the client has no permission to read them.",
		Where:       "the permissions of the client's account; the applications on the system",
	})
)

var (
	// If neither argument is set, VSS is off on every system but Windows, which alone
	// has it.
	vss = checks.And(
		checks.FirstStated(fileUseVSS.Is(true), fileOptions.Is(true)),
		checks.Or(checks.IsSet(fileUseVSS), checks.IsSet(fileOptions), onWindows),
	)

	pathIsUNC = checks.Or(
		filePath.Element.Matches("is", "a UNC path", isWindowsUNC),
		checks.And(filePath.Element.Matches("is", "a UNC path", isUNC), checks.Quietly(checks.Not(checks.Certainly(onLinux)))),
	)
	pathIsNotAbsolute = filePath.Element.Matches("is", "not absolute", isNotAbsolute)
	pathHasWildcard   = filePath.Element.Matches("contains", `"*" or "?"`, hasWildcard)
	pathHasStar       = filePath.Element.Matches("contains", `"*"`, hasStar)

	// Nothing is documented about VSS without paths, when the whole host is backed up.
	severalPaths = filePath.Size(func(n int) checks.Answer {
		if n == 0 {
			return checks.Undecided("is empty, so the whole host is backed up: set the one path to back up with VSS")
		}
		return checks.Decided(n > 1, "has", fmt.Sprintf("%d elements", n))
	})

	includeHasWildcard = fileInclude.Matches("has", `an entry with "*" or "?"`, (*filter).hasWildcard)
	excludeHasEntries  = fileExclude.Judged((*filter).hasEntries)
)

const fileDocumentation = "https://github.com/AlibabaCloudDocs/hbr/blob/b1930255a409e927f3171799a66135f6ef37cbca/" +
	"intl.en-US/Back%20up%20ECS/ECS%20file%20backup%20(new)/Back%20up%20files%20from%20ECS%20instances.md"

var filePage = checks.Source{
	Page:       "Back up files from ECS instances, edition of 2021",
	Section:    fileBackupTitle,
	URL:        fileDocumentation,
	VerifiedOn: "2026-11-22",
}

// fileBackupLimits apply to both kinds of file backup.
var fileBackupLimits = []*checks.Limit{
	{
		ID:       "vss_windows_only",
		Title:    "VSS is on, but the operating system is not Windows",
		Severity: checks.Error,
		Violated: checks.And(checks.Not(onWindows), checks.Quietly(vss)),
		Rule:     "Only the backup client for Windows supports VSS snapshots.",
		Remedy:   "Turn VSS off on systems other than Windows.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_single_task",
		Title:    "more than one VSS task runs at a time",
		Severity: checks.Error,
		Violated: checks.And(fileConcurrentVSSTasks.Above(1), checks.Quietly(vss)),
		Rule:     "A system can run one VSS snapshot task at a time.",
		Remedy:   "Schedule the backups further apart, or turn VSS off in all but one of them.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_multiple_paths",
		Title:    "VSS is on with more than one path",
		Severity: checks.Error,
		Violated: checks.And(severalPaths, checks.Quietly(vss)),
		Rule:     "A backup with VSS supports only one path.",
		Remedy:   "Create a plan for each path, and schedule the plans so that only one runs at a time. Or turn VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_unc_path",
		Title:    "VSS is on with a UNC path",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathIsUNC), checks.Quietly(vss)),
		Rule:     "A backup with VSS does not support UNC paths.",
		Remedy:   "Back up the share on the server that hosts it, or turn VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_wildcard",
		Title:    "VSS is on with a wildcard",
		Severity: checks.Error,
		Violated: checks.And(checks.Or(filePath.Any(pathHasWildcard), includeHasWildcard), checks.Quietly(vss)),
		Rule:     "A backup with VSS does not support wildcards.",
		Remedy:   "Remove the wildcards from path and include, or turn VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_exclusion",
		Title:    "VSS is on with exclusions",
		Severity: checks.Error,
		Violated: checks.And(excludeHasEntries, checks.Quietly(vss)),
		Rule:     "A backup with VSS cannot exclude files.",
		Remedy:   "Remove exclude, or turn VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_modified_during_backup",
		Title:    "files are modified during the backup",
		Severity: checks.Warning,
		Violated: fileModifiedDuringBackup.Is(true),
		Rule:     "Data that an application modifies during a backup may be inconsistent in the backup.",
		Remedy:   "Stop the application during the backup, use VSS on Windows, or use the backup type made for the application.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_in_use_or_unreadable",
		Title:    "files are in use or unreadable",
		Severity: checks.Warning,
		Violated: fileInUseOrUnreadable.Is(true),
		Rule:     "The client skips files that another process uses or that it has no permission to read, and the job ends as Partially Completed.",
		Remedy:   "Grant the client's account read permission, and close the files during the backup.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_application_consistency",
		Title:    "file backups are not application-consistent",
		Severity: checks.Info,
		Violated: checks.Always(),
		Rule:     "A file backup does not guarantee consistency at the application level.",
		Remedy:   "Use the backup type made for the database or application.",
		Source:   limitsPage(fileBackupTitle),
	},
}

// ecsFileBackupLimits are documented only for ECS.
var ecsFileBackupLimits = []*checks.Limit{
	{
		ID:       "file_path_absolute",
		Title:    "a path is not absolute",
		Severity: checks.Error,
		Violated: filePath.Any(pathIsNotAbsolute),
		Rule:     `Paths must be absolute: they begin with "/", "\", or a drive such as "C:\".`,
		Remedy:   "Set the absolute path.",
		Source:   filePage,
	},
	{
		ID:       "file_path_count",
		Title:    "the backup has more than 8 paths",
		Severity: checks.Error,
		Violated: checks.And(filePath.MoreThan(8), checks.Quietly(checks.Not(filePath.Any(pathHasStar)))),
		Rule:     "A backup supports up to 8 paths, or a single path with \"*\".",
		Remedy:   "Split the paths among several plans, or set a parent directory as the only path.",
		Source:   filePage,
	},
	{
		ID:       "file_path_wildcard",
		Title:    "a path with a wildcard is not the only path",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathHasStar), filePath.MoreThan(1)),
		Rule:     `A path with "*" must be the only path of a backup.`,
		Remedy:   "Create a plan of its own for each path with a wildcard.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_wildcard",
		Title:    "a UNC path contains a wildcard",
		Severity: checks.Error,
		Violated: filePath.Any(checks.And(pathIsUNC, pathHasStar)),
		Rule:     `A UNC path must not contain "*".`,
		Remedy:   "Set the directory of the share itself, without wildcards.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_exclusion",
		Title:    "files are excluded from a UNC path",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathIsUNC), excludeHasEntries),
		Rule:     "A backup of a UNC path cannot exclude files.",
		Remedy:   "Remove exclude, or back up the share on the server that hosts it.",
		Source:   filePage,
	},
	{
		ID:       "file_filter_size",
		Title:    "include or exclude has too many entries or is too long",
		Severity: checks.Error,
		Violated: checks.Or(
			checks.Case("include has too many entries", fileInclude.Judged((*filter).tooMany)),
			checks.Case("include is too long", fileInclude.Judged((*filter).tooLong)),
			checks.Case("exclude has too many entries", fileExclude.Judged((*filter).tooMany)),
			checks.Case("exclude is too long", fileExclude.Judged((*filter).tooLong)),
		),
		Rule:   "include and exclude each support up to 8 entries and up to 255 characters in total, as JSON.",
		Remedy: "Use fewer or shorter entries, such as a directory for several files, or split the paths among several plans.",
		Source: filePage,
	},
}

var ecsFileBackup = checks.NewSubject(checks.Subject{
	Name:        "ecs_file_backup",
	Description: "A backup of files on an ECS instance.",
	Limits:      slices.Concat(fileBackupLimits, ecsFileBackupLimits, backupClientLimits),
	NotBoth:     [2]checks.AnyArgument{fileUseVSS, fileOptions},
})
