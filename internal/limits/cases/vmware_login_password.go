// SPDX-License-Identifier: MPL-2.0

package cases

import "strings"

// passwords returns a case of a limit for each password.
func passwords(limit string, v Verdict, list ...any) []Case {
	var all []Case
	for _, password := range list {
		all = append(all, Case{Limit: limit, Attributes: Object{"operating_system": "linux", "password": password}, Verdict: v})
	}
	return all
}

// specials returns a case for each character, as the last one of a password.
func specials(v Verdict, characters string) []Case {
	var all []Case
	for _, c := range characters {
		all = append(all, passwords("login_password_special_characters", v, "Abcdef1"+string(c))...)
	}
	return all
}

var loginPassword = of("login_password", join(
	passwords("login_password_length", Error, "", "Abcde1-", "密码密码密码七", "Abcd1-"+strings.Repeat("x", 25)),
	passwords("login_password_length", Satisfied, "Abcdef1-", "密码密码密码八八", "Abcd1-"+strings.Repeat("x", 24), strings.Repeat("密", 30)),
	passwords("login_password_length", Error, strings.Repeat("密", 31), strings.Repeat("A", 1000)),
	passwords("login_password_length", Pending, Unknown),
	passwords("login_password_length", Unchecked, nil),

	passwords("login_password_character_types", Satisfied, "Abcdefg1", "ABCDEF1-", "abcdef1-", "Abcdefg-", "Abcdef1-", "A1-A1-A1"),
	passwords("login_password_character_types", Error, "", "abcdefgh", "ABCDEFGH", "12345678", "--------", "Abcdefgh", "abcdefg1", "abcdefg-",
		"ABCDEFG1", "ABCDEFG-", "1234567-", `abcdefg1"`, `abcdefg1\`, "abcdefg1 ", "abcdefg1É", "abcdefgÉ٣"),
	passwords("login_password_character_types", Pending, Unknown),
	passwords("login_password_character_types", Unchecked, nil),

	specials(Satisfied, "()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"),
	specials(Error, "\"\\ \t\n\u00a0é密\u0000\x7f"),
	passwords("login_password_special_characters", Satisfied, "", "Abcdefg1"),
	passwords("login_password_special_characters", Pending, Unknown),
	passwords("login_password_special_characters", Unchecked, nil),
	[]Case{
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "windows", "password": "/Abcdef1"}, Verdict: Error},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "windows2019srv_64Guest", "password": "/"}, Verdict: Error},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "windows", "password": "Abcdef1/"}, Verdict: Satisfied},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "windows", "password": ""}, Verdict: Satisfied},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "linux", "password": "/Abcdef1"}, Verdict: NotApplicable},
		{Limit: "login_password_leading_slash", Attributes: Object{"password": "/Abcdef1"}, Verdict: Unchecked},
		{Limit: "login_password_leading_slash", Attributes: Object{"password": "Abcdef1/"}, Verdict: Satisfied},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "m-123", "password": "/Abcdef1"}, Verdict: Unchecked},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": Unknown, "password": "/Abcdef1"}, Verdict: Pending},
		{Limit: "login_password_leading_slash", Attributes: Object{"operating_system": "windows", "password": Unknown}, Verdict: Pending},
	},
))
