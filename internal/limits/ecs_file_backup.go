package limits

import (
	"fmt"
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

const fileBackupTitle = "ECS file backup"

var fileBackupSection = Section{fileBackupTitle, []*checks.Subject{ecsFileBackup}}

var (
	filePath = checks.ListOf(checks.FilePath(`"/data"`, checks.Argument{
		Name:         "path",
		Null:         checks.NotSet,
		Availability: checks.Required,
		Description: "Paths that are backed up. Where it is not set or empty, the whole host is. Write backslashes twice in HCL: " +
			"`\"C:\\\\data\"`.",
		Where: "`path` of `alicloud_hbr_ecs_backup_plan`; `source` of `alicloud_hbr_policy_binding`",
	}))
	fileUseVSS = checks.Bool(false, checks.Argument{
		Name:         "use_vss",
		Availability: checks.Required,
		Description:  "Whether Windows takes Volume Shadow Copy Service (VSS) snapshots for the backup. Give either this or `options`.",
		Where:        "`options` of `alicloud_hbr_ecs_backup_plan`, which is `{\"UseVSS\":true}` with VSS; `alicloud_hbr_policy_binding` has no setting for it",
	})
	fileOptions = checks.Declare(optionsNotation, checks.Argument{
		Name:         "options",
		Availability: checks.Required,
		Description:  "Options of the backup plan, as JSON. Without `UseVSS` in them, VSS is off. Give either this or `use_vss`.",
		Where:        "`options` of `alicloud_hbr_ecs_backup_plan`",
	})
	fileInclude = checks.Declare(filterNotation, checks.Argument{
		Name:         "include",
		Null:         checks.NotSet,
		Availability: checks.Required,
		Description:  "What is backed up of the paths, as a JSON list of strings.",
		Where:        "`include` of `alicloud_hbr_ecs_backup_plan` or `alicloud_hbr_policy_binding`",
	})
	fileExclude = checks.Declare(filterNotation, checks.Argument{
		Name:         "exclude",
		Null:         checks.NotSet,
		Availability: checks.Required,
		Description:  "What is not backed up of the paths, as a JSON list of strings.",
		Where:        "`exclude` of `alicloud_hbr_ecs_backup_plan` or `alicloud_hbr_policy_binding`",
	})
	fileConcurrentVSSTasks = checks.Count(checks.Argument{
		Name:        "concurrent_vss_tasks",
		Description: "How many backups with VSS run on the system at the same time.",
		Where:       "the schedules of the system's plans with VSS, and how long they take",
	})
	fileModifiedDuringBackup = checks.Bool(false, checks.Argument{
		Name:        "files_modified_during_backup",
		Description: "Whether applications modify files while they are backed up.",
		Where:       "the applications on the system; `true` for data files of databases",
	})
	fileInUseOrUnreadable = checks.Bool(false, checks.Argument{
		Name:        "files_in_use_or_unreadable",
		Description: "Whether there are files that other processes lock, or that the client may not read.",
		Where:       "the rights of the client's account, and the applications on the system",
	})
)

var (
	vss = checks.FirstStated(fileUseVSS.Is(true), fileOptions.Is(true))

	pathIsUNC         = filePath.Element.Matches("is", "a UNC path", isUNC)
	pathIsNotAbsolute = filePath.Element.Matches("is", "not absolute", isNotAbsolute)
	pathHasWildcard   = filePath.Element.Matches("contains", `"*" or "?"`, hasWildcard)
	pathHasStar       = filePath.Element.Matches("contains", `"*"`, hasStar)

	// Without a path the whole host is backed up, of which nothing is documented.
	severalPaths = filePath.Size(func(n int) checks.Answer {
		if n == 0 {
			return checks.Undecided("is empty, so the whole host is backed up: state the one path that VSS is for")
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

// fileBackupLimits are those that both kinds of file backup have.
var fileBackupLimits = []*checks.Limit{
	{
		ID:       "vss_windows_only",
		Title:    "VSS is for Windows only",
		Severity: checks.Error,
		Violated: checks.And(checks.Not(operatingSystem.FamilyIs(guestos.Windows)), checks.Quietly(vss)),
		Rule:     "VSS snapshots are a feature of the backup client for Windows.",
		Remedy:   "Switch VSS off for systems other than Windows.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_single_task",
		Title:    "only one VSS task can run at a time",
		Severity: checks.Error,
		Violated: checks.And(fileConcurrentVSSTasks.Above(1), checks.Quietly(vss)),
		Rule:     "Only one VSS snapshot task can run at a time.",
		Remedy:   "Let the schedules leave time enough between them, or back several paths up without VSS.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_multiple_paths",
		Title:    "VSS works with one path only",
		Severity: checks.Error,
		Violated: checks.And(severalPaths, checks.Quietly(vss)),
		Rule:     "A backup with VSS does not support several paths.",
		Remedy:   "Make a plan for each path, or switch VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_unc_path",
		Title:    "VSS does not work with UNC paths",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathIsUNC), checks.Quietly(vss)),
		Rule:     "A backup with VSS does not support UNC paths.",
		Remedy:   "Back the share up on the server that has it, or switch VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_wildcard",
		Title:    "VSS does not work with wildcards",
		Severity: checks.Error,
		Violated: checks.And(checks.Or(filePath.Any(pathHasWildcard), includeHasWildcard), checks.Quietly(vss)),
		Rule:     "A backup with VSS does not support wildcards.",
		Remedy:   "Name the folder itself, or switch VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "vss_exclusion",
		Title:    "VSS does not work with exclusions",
		Severity: checks.Error,
		Violated: checks.And(excludeHasEntries, checks.Quietly(vss)),
		Rule:     "A backup with VSS cannot exclude files.",
		Remedy:   "Remove exclude, or switch VSS off.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_modified_during_backup",
		Title:    "files are modified while they are backed up",
		Severity: checks.Warning,
		Violated: fileModifiedDuringBackup.Is(true),
		Rule:     "Data that an application modifies during a backup may be inconsistent in the backup.",
		Remedy:   "Stop the application for the backup, use VSS on Windows, or use the backup that is made for the application.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_in_use_or_unreadable",
		Title:    "files that are locked or unreadable are skipped",
		Severity: checks.Warning,
		Violated: fileInUseOrUnreadable.Is(true),
		Rule:     "The client skips a file that another process uses or that the client may not read, and the job ends as Partially Completed.",
		Remedy:   "Give the client's account the right to read, and close the files for the backup.",
		Source:   limitsPage(fileBackupTitle),
	},
	{
		ID:       "file_application_consistency",
		Title:    "file backups are not application-consistent",
		Severity: checks.Info,
		Violated: checks.Always(),
		Rule:     "A file backup does not promise consistency at the level of applications.",
		Remedy:   "Use the backup that is made for the database or application.",
		Source:   limitsPage(fileBackupTitle),
	},
}

// ecsFileBackupLimits are documented for ECS alone.
var ecsFileBackupLimits = []*checks.Limit{
	{
		ID:       "file_path_absolute",
		Title:    "a path is not absolute",
		Severity: checks.Error,
		Violated: filePath.Any(pathIsNotAbsolute),
		Rule:     `Paths are absolute: they begin with "/", "\" or a drive such as "C:\".`,
		Remedy:   "Write the whole path.",
		Source:   filePage,
	},
	{
		ID:       "file_path_count",
		Title:    "there are more than 8 paths",
		Severity: checks.Error,
		Violated: checks.And(filePath.MoreThan(8), checks.Quietly(checks.Not(filePath.Any(pathHasStar)))),
		Rule:     "A backup takes up to 8 paths, or a single one with \"*\".",
		Remedy:   "Make several plans, or name a folder above the paths.",
		Source:   filePage,
	},
	{
		ID:       "file_path_wildcard",
		Title:    "a path with a wildcard has to be the only one",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathHasStar), filePath.MoreThan(1)),
		Rule:     `A path with "*" has to be the only path of a backup.`,
		Remedy:   "Make a plan for the path with the wildcard, and another for the rest.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_wildcard",
		Title:    "a UNC path has a wildcard",
		Severity: checks.Error,
		Violated: filePath.Any(checks.And(pathIsUNC, pathHasStar)),
		Rule:     `A UNC path must not have "*" in it.`,
		Remedy:   "Name the folder of the share itself.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_exclusion",
		Title:    "a UNC path does not go with exclusions",
		Severity: checks.Error,
		Violated: checks.And(filePath.Any(pathIsUNC), excludeHasEntries),
		Rule:     "A backup of a UNC path cannot exclude files.",
		Remedy:   "Remove exclude, or back the share up on the server that has it.",
		Source:   filePage,
	},
	{
		ID:       "file_filter_size",
		Title:    "include or exclude is too long",
		Severity: checks.Error,
		Violated: checks.Or(fileInclude.Judged((*filter).tooLong), fileExclude.Judged((*filter).tooLong)),
		Rule:     "include and exclude each take up to 8 entries, and 255 characters in all, as JSON.",
		Remedy:   "Use fewer entries, or wildcards.",
		Source:   filePage,
	},
}

var ecsFileBackup = checks.NewSubject(checks.Subject{
	Name:        "ecs_file_backup",
	Description: "A backup of files on an ECS instance.",
	Limits:      slices.Concat(fileBackupLimits, ecsFileBackupLimits, backupClientLimits),
	NotBoth:     [2]checks.AnyArgument{fileUseVSS, fileOptions},
})
