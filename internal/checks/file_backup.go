package checks

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

var (
	filePath = sequenceOf(pathText(`"/data"`, Argument{
		Name: "path",
		Null: NotSet,
		Told: AtPlan,
		Description: "Paths that are backed up. Where it is not set or empty, the whole host is. Write backslashes twice in HCL: " +
			"`\"C:\\\\data\"`.",
		Where: "`path` of `alicloud_hbr_ecs_backup_plan`; `source` of `alicloud_hbr_policy_binding`",
	}))
	fileUseVSS = boolean(false, Argument{
		Name:        "use_vss",
		Told:        AtPlan,
		Description: "Whether Windows takes Volume Shadow Copy Service (VSS) snapshots for the backup. Give either this or `options`.",
		Where:       "`options` of `alicloud_hbr_ecs_backup_plan`, which is `{\"UseVSS\":true}` with VSS; `alicloud_hbr_policy_binding` has no setting for it",
	})
	fileOptions = planOptions(Argument{
		Name:        "options",
		Told:        AtPlan,
		Description: "Options of the backup plan, as JSON. Without `UseVSS` in them, VSS is off. Give either this or `use_vss`.",
		Where:       "`options` of `alicloud_hbr_ecs_backup_plan`",
	})
	fileInclude = fileFilter(Argument{
		Name:        "include",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "What is backed up of the paths, as a JSON list of strings.",
		Where:       "`include` of `alicloud_hbr_ecs_backup_plan` or `alicloud_hbr_policy_binding`",
	})
	fileExclude = fileFilter(Argument{
		Name:        "exclude",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "What is not backed up of the paths, as a JSON list of strings.",
		Where:       "`exclude` of `alicloud_hbr_ecs_backup_plan` or `alicloud_hbr_policy_binding`",
	})
	fileConcurrentVSSTasks = count(Argument{
		Name:        "concurrent_vss_tasks",
		Description: "How many backups with VSS run on the system at the same time.",
		Where:       "the schedules of the system's plans with VSS, and how long they take",
	})
	fileModifiedDuringBackup = boolean(false, Argument{
		Name:        "files_modified_during_backup",
		Description: "Whether applications modify files while they are backed up.",
		Where:       "the applications on the system; `true` for data files of databases",
	})
	fileInUseOrUnreadable = boolean(false, Argument{
		Name:        "files_in_use_or_unreadable",
		Description: "Whether there are files that other processes lock, or that the client may not read.",
		Where:       "the rights of the client's account, and the applications on the system",
	})
)

var (
	vss = firstTold(fileUseVSS.is(true), fileOptions.is(true))

	pathIsUNC         = filePath.element.judged("is", saying("a UNC path", isUNC))
	pathHasWildcard   = filePath.element.judged("contains", saying(`"*" or "?"`, func(p string) bool { return strings.ContainsAny(unprefixed(p), "*?") }))
	pathHasStar       = filePath.element.judged("contains", saying(`"*"`, func(p string) bool { return strings.Contains(p, "*") }))
	pathIsNotAbsolute = filePath.element.judged("is", saying("not absolute", func(p string) bool { return !absolutePath.MatchString(p) }))
)

// saying makes a test of a free text one that says what was found, and nothing of
// the text.
func saying(what string, test func(string) bool) func(string) (truth, string) {
	return func(s string) (truth, string) { return truthOf(test(s)), what }
}

// absolutePath begins with /, \ or a drive, as the documentation has them.
var absolutePath = regexp.MustCompile(`^(?:[/\\]|[A-Za-z]:[/\\])`)

// isUNC tells a share's path from a device path: \\?\C:\ is one of a drive,
// \\?\UNC\ one of a share.
func isUNC(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	if rest, device := strings.CutPrefix(path, `\\?\`); device {
		return len(rest) >= 4 && strings.EqualFold(rest[:4], `UNC\`)
	}
	return strings.HasPrefix(path, `\\`)
}

// unprefixed is a path without the \\?\ that begins device paths.
func unprefixed(path string) string {
	return strings.TrimPrefix(strings.ReplaceAll(path, "/", `\`), `\\?\`)
}

const fileDocumentation = "https://github.com/AlibabaCloudDocs/hbr/blob/b1930255a409e927f3171799a66135f6ef37cbca/" +
	"intl.en-US/Back%20up%20ECS/ECS%20file%20backup%20(new)/Back%20up%20files%20from%20ECS%20instances.md"

var filePage = Source{
	Page:       "Back up files from ECS instances, edition of 2021",
	Section:    fileBackupSection.Title,
	URL:        fileDocumentation,
	VerifiedOn: "2026-11-22",
}

// fileBackupLimits are those that both kinds of file backup have.
var fileBackupLimits = []*Limit{
	{
		ID:       "vss_windows_only",
		Title:    "VSS is for Windows only",
		Severity: Error,
		Violated: and(not(operatingSystem.familyIs(guestos.Windows)), quietly(vss)),
		Rule:     "VSS snapshots are a feature of the backup client for Windows.",
		Remedy:   "Switch VSS off for systems other than Windows.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "vss_single_task",
		Title:    "only one VSS task can run at a time",
		Severity: Error,
		Violated: and(fileConcurrentVSSTasks.above(1), quietly(vss)),
		Rule:     "Only one VSS snapshot task can run at a time.",
		Remedy:   "Let the schedules leave time enough between them, or back several paths up without VSS.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "vss_multiple_paths",
		Title:    "VSS works with one path only",
		Severity: Error,
		Violated: and(morePathsThanOne{}, quietly(vss)),
		Rule:     "A backup with VSS does not support several paths.",
		Remedy:   "Make a plan for each path, or switch VSS off.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "vss_unc_path",
		Title:    "VSS does not work with UNC paths",
		Severity: Error,
		Violated: and(filePath.any(pathIsUNC), quietly(vss)),
		Rule:     "A backup with VSS does not support UNC paths.",
		Remedy:   "Back the share up on the server that has it, or switch VSS off.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "vss_wildcard",
		Title:    "VSS does not work with wildcards",
		Severity: Error,
		Violated: and(or(filePath.any(pathHasWildcard), fileInclude.judged("has", func(f *filter) (truth, string) {
			return truthOf(slices.ContainsFunc(f.entries, func(e string) bool { return strings.ContainsAny(e, "*?") })), "an entry with \"*\" or \"?\""
		})), quietly(vss)),
		Rule:   "A backup with VSS does not support wildcards.",
		Remedy: "Name the folder itself, or switch VSS off.",
		Source: limitsPage(fileBackupSection),
	},
	{
		ID:       "vss_exclusion",
		Title:    "VSS does not work with exclusions",
		Severity: Error,
		Violated: and(fileExclude.judged("has", hasEntries), quietly(vss)),
		Rule:     "A backup with VSS cannot exclude files.",
		Remedy:   "Remove exclude, or switch VSS off.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "file_modified_during_backup",
		Title:    "files are modified while they are backed up",
		Severity: Warning,
		Violated: fileModifiedDuringBackup.is(true),
		Rule:     "Data that an application modifies during a backup may be inconsistent in the backup.",
		Remedy:   "Stop the application for the backup, use VSS on Windows, or use the backup that is made for the application.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "file_in_use_or_unreadable",
		Title:    "files that are locked or unreadable are skipped",
		Severity: Warning,
		Violated: fileInUseOrUnreadable.is(true),
		Rule:     "The client skips a file that another process uses or that the client may not read, and the job ends as Partially Completed.",
		Remedy:   "Give the client's account the right to read, and close the files for the backup.",
		Source:   limitsPage(fileBackupSection),
	},
	{
		ID:       "file_application_consistency",
		Title:    "file backups are not application-consistent",
		Severity: Info,
		Violated: always{},
		Rule:     "A file backup does not promise consistency at the level of applications.",
		Remedy:   "Use the backup that is made for the database or application.",
		Source:   limitsPage(fileBackupSection),
	},
}

// ecsFileBackupLimits are documented for ECS alone.
var ecsFileBackupLimits = []*Limit{
	{
		ID:       "file_path_absolute",
		Title:    "a path is not absolute",
		Severity: Error,
		Violated: filePath.any(pathIsNotAbsolute),
		Rule:     `Paths are absolute: they begin with "/", "\" or a drive such as "C:\".`,
		Remedy:   "Write the whole path.",
		Source:   filePage,
	},
	{
		ID:       "file_path_count",
		Title:    "there are more than 8 paths",
		Severity: Error,
		Violated: and(filePath.longer(8), quietly(not(filePath.any(pathHasStar)))),
		Rule:     "A backup takes up to 8 paths, or a single one with \"*\".",
		Remedy:   "Make several plans, or name a folder above the paths.",
		Source:   filePage,
	},
	{
		ID:       "file_path_wildcard",
		Title:    "a path with a wildcard has to be the only one",
		Severity: Error,
		Violated: and(filePath.any(pathHasStar), filePath.longer(1)),
		Rule:     `A path with "*" has to be the only path of a backup.`,
		Remedy:   "Make a plan for the path with the wildcard, and another for the rest.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_wildcard",
		Title:    "a UNC path has a wildcard",
		Severity: Error,
		Violated: filePath.any(and(pathIsUNC, pathHasStar)),
		Rule:     `A UNC path must not have "*" in it.`,
		Remedy:   "Name the folder of the share itself.",
		Source:   filePage,
	},
	{
		ID:       "file_unc_exclusion",
		Title:    "a UNC path does not go with exclusions",
		Severity: Error,
		Violated: and(filePath.any(pathIsUNC), fileExclude.judged("has", hasEntries)),
		Rule:     "A backup of a UNC path cannot exclude files.",
		Remedy:   "Remove exclude, or back the share up on the server that has it.",
		Source:   filePage,
	},
	{
		ID:       "file_filter_size",
		Title:    "include or exclude is too long",
		Severity: Error,
		Violated: or(fileInclude.judged("has", tooLong), fileExclude.judged("has", tooLong)),
		Rule:     "include and exclude each take up to 8 entries, and 255 characters in all, as JSON.",
		Remedy:   "Use fewer entries, or wildcards.",
		Source:   filePage,
	},
}

func init() {
	declare(Subject{
		Name:        "ecs_file_backup",
		Description: "A backup of files on an ECS instance.",
		Sections:    []*Section{fileBackupSection},
		Limits:      slices.Concat(fileBackupLimits, ecsFileBackupLimits, backupClientLimits),
		NotBoth:     [2]declared{fileUseVSS, fileOptions},
	})
	declare(Subject{
		Name:        "on_premises_file_backup",
		Description: "A backup of files on an on-premises server.",
		Sections:    []*Section{onPremisesFileBackupSection},
		Limits:      slices.Concat(fileBackupLimits, backupClientLimits),
		NotBoth:     [2]declared{fileUseVSS, fileOptions},
	})
}

// morePathsThanOne holds of several paths. Without any the whole host is backed
// up, of which nothing is documented.
type morePathsThanOne struct{}

func (morePathsThanOne) evaluate(s *scope) outcome {
	f := s.find(filePath.Argument)
	elements, _ := f.value.([]*scope)
	if !f.pending && len(elements) == 0 {
		f.why = "is empty, so the whole host is backed up: state the one path that VSS is for"
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(filePath.Argument)}}
	}
	return filePath.longer(1).evaluate(s)
}

func (morePathsThanOne) reads() []*Argument { return filePath.longer(1).reads() }

// A filter is a list of what is included or excluded.
type filter struct {
	entries    []string
	characters int
}

func hasEntries(f *filter) (truth, string) {
	return truthOf(len(f.entries) > 0), entries(len(f.entries))
}

func tooLong(f *filter) (truth, string) {
	const most, longest = 8, 255
	return truthOf(len(f.entries) > most || f.characters > longest), fmt.Sprintf("%s in %d characters", entries(len(f.entries)), f.characters)
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// fileFilter declares an argument that is a JSON list of strings, as plans take
// it. White space around it does not count.
func fileFilter(a Argument) *single[*filter] {
	return notation[*filter]{
		scalar:   Text,
		expected: "a JSON list of strings",
		example:  `"[\"/var/log\"]"`,
		parse: func(v Value) (*filter, error) {
			text := strings.TrimSpace(v.text())
			f := &filter{characters: utf8.RuneCountInString(text)}
			if text == "" {
				return f, nil
			}
			var entries []*string
			if err := json.Unmarshal([]byte(text), &entries); err != nil || entries == nil || slices.Contains(entries, nil) {
				return nil, errors.New("write it with jsonencode")
			}
			for _, entry := range entries {
				f.entries = append(f.entries, *entry)
			}
			return f, nil
		},
	}.single(a)
}

// planOptions declares an argument that is the options of a plan, as JSON; its
// value is whether VSS is on in them.
func planOptions(a Argument) *single[bool] {
	return notation[bool]{
		scalar:   Text,
		expected: "a JSON object in which UseVSS is true or false",
		example:  `"{\"UseVSS\":false}"`,
		parse: func(v Value) (bool, error) {
			var options map[string]any
			text := strings.TrimSpace(v.text())
			if text == "" {
				return false, nil
			}
			if err := json.Unmarshal([]byte(text), &options); err != nil || options == nil {
				return false, errors.New("write it with jsonencode")
			}
			for key, on := range options {
				use, isBool := on.(bool)
				switch {
				case key == "UseVSS" && isBool:
					return use, nil
				case strings.EqualFold(key, "UseVSS"):
					return false, errors.New("write UseVSS just so, and its value without quotes")
				}
			}
			return false, nil
		},
		show: func(on bool) string {
			if on {
				return "UseVSS: true"
			}
			return "UseVSS: false"
		},
	}.single(a)
}
