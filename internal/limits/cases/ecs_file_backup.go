// SPDX-License-Identifier: MPL-2.0

package cases

import "strings"

var fileBackupSection = join(fileBackups, ecsFileBackup)

// windowsVSS returns a backup of one path with VSS on Windows, apart from the
// changes.
func windowsVSS(changes Object) Object {
	result := Object{"operating_system": "Windows Server 2019", "use_vss": true, "path": List{`C:\data`}}
	for name, value := range changes {
		result[name] = value
	}
	return result
}

func paths(n int) List {
	var list List
	for range n {
		list = append(list, "/data")
	}
	return list
}

// filters returns a case for include and one for exclude.
func filters(value string, v Verdict) []Case {
	return []Case{
		{Limit: "file_filter_size", Attributes: Object{"include": value}, Verdict: v},
		{Limit: "file_filter_size", Attributes: Object{"exclude": value}, Verdict: v},
	}
}

// entriesOf returns a JSON list of n entries.
func entriesOf(n int) string {
	return `["` + strings.Join(strings.Split(strings.Repeat("a", n), ""), `","`) + `"]`
}

// charactersOf returns a JSON list of one entry, n characters long as a whole.
func charactersOf(n int) string { return `["` + strings.Repeat("é", n-4) + `"]` }

var fileBackups = ofEach([]string{"ecs_file_backup", "on_premises_file_backup"}, []Case{
	{Limit: "vss_windows_only", Attributes: windowsVSS(nil), Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": "CentOS 7.9"}), Verdict: Error},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": "linux"}), Verdict: Error},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": "FreeBSD 13"}), Verdict: Error},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": "windows"}), Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": "m-123"}), Verdict: Unchecked},
	{Limit: "vss_windows_only", Attributes: windowsVSS(Object{"operating_system": nil}), Verdict: Unchecked},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "use_vss": false}, Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: Satisfied}, // only Windows has VSS
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "FreeBSD 13"}, Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "m-123"}, Verdict: Unchecked},
	{Limit: "vss_windows_only", Attributes: Object{"path": List{"/data"}}, Verdict: Unchecked},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": Unknown}, Verdict: Pending},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "options": `{"UseVSS":true}`}, Verdict: Error},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "options": "\n  { \"UseVSS\" : true }\n"}, Verdict: Error},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "options": `{"UseVSS":false}`}, Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "options": `{}`}, Verdict: Satisfied},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "options": Unknown}, Verdict: Pending},
	{Limit: "vss_windows_only", Attributes: Object{"operating_system": "CentOS 7.9", "use_vss": Unknown}, Verdict: Pending},

	{Limit: "vss_single_task", Attributes: windowsVSS(Object{"concurrent_vss_tasks": 1}), Verdict: Satisfied},
	{Limit: "vss_single_task", Attributes: windowsVSS(Object{"concurrent_vss_tasks": 2}), Verdict: Error},
	{Limit: "vss_single_task", Attributes: windowsVSS(Object{"concurrent_vss_tasks": "2"}), Verdict: Error},
	{Limit: "vss_single_task", Attributes: windowsVSS(Object{"concurrent_vss_tasks": 2, "use_vss": false}), Verdict: Satisfied},
	{Limit: "vss_single_task", Attributes: windowsVSS(nil), Verdict: Unchecked},
	{Limit: "vss_single_task", Attributes: windowsVSS(Object{"concurrent_vss_tasks": 0}), Verdict: Satisfied},
	{Limit: "vss_single_task", Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: Satisfied},
	{Limit: "vss_single_task", Attributes: Object{"operating_system": "CentOS 7.9", "concurrent_vss_tasks": 2}, Verdict: Satisfied},
	{Limit: "vss_single_task", Attributes: Object{"operating_system": "CentOS 7.9", "concurrent_vss_tasks": 2, "use_vss": Unknown}, Verdict: Pending},
	{Limit: "vss_single_task", Attributes: Object{"operating_system": "windows", "concurrent_vss_tasks": 2}, Verdict: Unchecked},
	{Limit: "vss_single_task", Attributes: Object{"operating_system": Unknown, "concurrent_vss_tasks": 2}, Verdict: Pending},

	{Limit: "vss_multiple_paths", Attributes: windowsVSS(nil), Verdict: Satisfied},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": List{`C:\a`, `D:\b`}}), Verdict: Error},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": List{`C:\a`, Unknown}}), Verdict: Error},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": nil}), Verdict: Unchecked},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": List{}}), Verdict: Unchecked},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": Unknown}), Verdict: Pending},
	{Limit: "vss_multiple_paths", Attributes: Object{"path": paths(3), "use_vss": false}, Verdict: Satisfied},
	{Limit: "vss_multiple_paths", Attributes: Object{"path": paths(3)}, Verdict: Unchecked},
	{Limit: "vss_multiple_paths", Attributes: windowsVSS(Object{"path": paths(3), "use_vss": nil}), Verdict: Unchecked},
	{Limit: "vss_multiple_paths", Attributes: Object{"operating_system": "linux", "path": paths(3)}, Verdict: Satisfied},
	{Limit: "vss_multiple_paths", Attributes: Object{"operating_system": "linux", "path": paths(3), "use_vss": true}, Verdict: Error},

	{Limit: "vss_unc_path", Attributes: windowsVSS(nil), Verdict: Satisfied},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`\\server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`//server/share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`\\?\C:\data`}}), Verdict: Satisfied},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`\\?\UNC\server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`\\?\unc\server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{`\data`}}), Verdict: Satisfied},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": nil}), Verdict: Satisfied},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"path": List{Unknown}}), Verdict: Pending},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": "linux", "path": List{"//data"}}), Verdict: Satisfied},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": "linux", "path": List{`\\server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": nil, "path": List{"//data"}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": "m-123", "path": List{"//data"}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": Unknown, "path": List{"//data"}}), Verdict: Pending},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": nil, "path": List{`\\server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: windowsVSS(Object{"operating_system": nil, "path": List{`\/server\share`}}), Verdict: Error},
	{Limit: "vss_unc_path", Attributes: Object{"operating_system": "linux", "path": List{`\\server\share`}}, Verdict: Satisfied},

	{Limit: "vss_wildcard", Attributes: windowsVSS(nil), Verdict: Satisfied},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"path": List{`C:\data\*`}}), Verdict: Error},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"path": List{`C:\data?`}}), Verdict: Error},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"path": List{`\\?\C:\data`}}), Verdict: Satisfied},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"path": List{`\\?\C:\da?a`}}), Verdict: Error},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"include": `["*.docx"]`}), Verdict: Error},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"include": `["a?.docx"]`}), Verdict: Error},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"path": List{`//?/C:/data`}}), Verdict: Satisfied},
	{Limit: "vss_wildcard", Attributes: windowsVSS(Object{"include": `["C:\\data\\a.docx"]`}), Verdict: Satisfied},
	{Limit: "vss_wildcard", Attributes: Object{"path": List{`C:\data\*`}, "use_vss": false}, Verdict: Satisfied},
	{Limit: "vss_wildcard", Attributes: Object{"operating_system": "linux", "path": List{"/*/*"}}, Verdict: Satisfied},

	{Limit: "vss_exclusion", Attributes: windowsVSS(nil), Verdict: Satisfied},
	{Limit: "vss_exclusion", Attributes: windowsVSS(Object{"exclude": "[]"}), Verdict: Satisfied},
	{Limit: "vss_exclusion", Attributes: windowsVSS(Object{"exclude": ""}), Verdict: Satisfied},
	{Limit: "vss_exclusion", Attributes: windowsVSS(Object{"exclude": "  [\"C:\\\\tmp\"]\n"}), Verdict: Error},
	{Limit: "vss_exclusion", Attributes: Object{"exclude": `["/tmp"]`, "use_vss": false}, Verdict: Satisfied},
	{Limit: "vss_exclusion", Attributes: windowsVSS(Object{"exclude": Unknown}), Verdict: Pending},
	{Limit: "vss_exclusion", Attributes: Object{"operating_system": "linux", "exclude": `["/tmp"]`}, Verdict: Satisfied},

	{Limit: "file_modified_during_backup", Attributes: Object{"files_modified_during_backup": true}, Verdict: Warning},
	{Limit: "file_modified_during_backup", Attributes: Object{"files_modified_during_backup": false}, Verdict: Satisfied},
	{Limit: "file_in_use_or_unreadable", Attributes: Object{"files_in_use_or_unreadable": true}, Verdict: Warning},
	{Limit: "file_in_use_or_unreadable", Attributes: Object{"files_in_use_or_unreadable": false}, Verdict: Satisfied},
	{Limit: "file_application_consistency", Attributes: Object{"use_vss": false}, Verdict: Info},
})

var ecsFileBackup = of("ecs_file_backup", join([]Case{
	{Limit: "file_path_absolute", Attributes: Object{"path": List{"/home", `\data`, `C:\data`, "d:/data", `\\server\share`}}, Verdict: Satisfied},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{"/home", "home"}}, Verdict: Error},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{"C:"}}, Verdict: Error},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{"C:data"}}, Verdict: Error},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{"~/data"}}, Verdict: Error},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{}}, Verdict: Satisfied},
	{Limit: "file_path_absolute", Attributes: Object{"use_vss": false}, Verdict: Satisfied},
	{Limit: "file_path_absolute", Attributes: Object{"path": List{nil}}, Verdict: Unchecked},

	{Limit: "file_path_count", Attributes: Object{"path": paths(8)}, Verdict: Satisfied},
	{Limit: "file_path_count", Attributes: Object{"path": paths(9)}, Verdict: Error},
	{Limit: "file_path_count", Attributes: Object{"path": append(paths(8), "/*/*")}, Verdict: Satisfied}, // the next limit covers it
	{Limit: "file_path_count", Attributes: Object{"path": append(paths(8), Unknown)}, Verdict: Pending},
	{Limit: "file_path_count", Attributes: Object{"use_vss": false}, Verdict: Satisfied},

	{Limit: "file_path_wildcard", Attributes: Object{"path": List{"/*/*"}}, Verdict: Satisfied},
	{Limit: "file_path_wildcard", Attributes: Object{"path": List{"/*/*", "/home"}}, Verdict: Error},
	{Limit: "file_path_wildcard", Attributes: Object{"path": List{"/*/*", Unknown}}, Verdict: Error},
	{Limit: "file_path_wildcard", Attributes: Object{"path": List{"/a?", "/home"}}, Verdict: Satisfied},

	{Limit: "file_unc_wildcard", Attributes: Object{"path": List{`\\server\share\*`}}, Verdict: Error},
	{Limit: "file_unc_wildcard", Attributes: Object{"path": List{`\\server\share`, `C:\*`}}, Verdict: Satisfied},
	{Limit: "file_unc_wildcard", Attributes: Object{"operating_system": "CentOS 7.9", "path": List{"//*/*"}}, Verdict: Satisfied},
	{Limit: "file_unc_wildcard", Attributes: Object{"operating_system": "windows", "path": List{"//server/*"}}, Verdict: Error},
	{Limit: "file_unc_wildcard", Attributes: Object{"path": List{"//server/*"}}, Verdict: Error},
	{Limit: "file_unc_wildcard", Attributes: Object{"path": List{"//server/share"}}, Verdict: Satisfied},
	{Limit: "file_unc_wildcard", Attributes: Object{"operating_system": Unknown, "path": List{"//server/*"}}, Verdict: Pending},
	{Limit: "file_unc_exclusion", Attributes: Object{"operating_system": "linux", "path": List{"//data"}, "exclude": `["tmp"]`}, Verdict: Satisfied},
	{Limit: "file_unc_exclusion", Attributes: Object{"path": List{"//data"}, "exclude": `["tmp"]`}, Verdict: Error},
	{Limit: "file_unc_exclusion", Attributes: Object{"path": List{`\\server\share`}, "exclude": `["tmp"]`}, Verdict: Error},
	{Limit: "file_unc_exclusion", Attributes: Object{"path": List{`\\server\share`}}, Verdict: Satisfied},
	{Limit: "file_unc_exclusion", Attributes: Object{"path": List{`C:\data`}, "exclude": `["tmp"]`}, Verdict: Satisfied},
	{Limit: "file_filter_size", Attributes: Object{"use_vss": false}, Verdict: Satisfied},
},
	filters(entriesOf(8), Satisfied),
	filters(entriesOf(9), Error),
	filters(charactersOf(255), Satisfied),
	filters(charactersOf(256), Error),
	filters("  "+charactersOf(255)+"\n", Satisfied),
))
