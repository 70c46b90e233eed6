// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// No text about a password reveals any part of it, which characters it has, or its
// length.
var password = checks.TextIn(checks.Notation[string]{
	Expected: "a password",
	Example:  `"Example-Only-1"`,
	Parse:    func(text string) (string, error) { return text, nil },
}, checks.Argument{
	Name: "password",
	Description: "Password of the administrator or root on the ECS instance. Messages say only which limits it violates, and never contain it or any part of it. " +
		"Set it from an ephemeral or sensitive variable.",
	Where: "your secret store, through an ephemeral variable or an ephemeral resource, as the guide on passwords shows",
})

// specialCharacters are the characters that a password can have apart from letters
// and digits.
const specialCharacters = "()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"

const (
	shortestPassword = 8
	longestPassword  = 30
)

// passwordKinds are the character types. A password needs three of them.
var passwordKinds = []func(rune) bool{
	func(c rune) bool { return 'A' <= c && c <= 'Z' },
	func(c rune) bool { return 'a' <= c && c <= 'z' },
	func(c rune) bool { return '0' <= c && c <= '9' },
	func(c rune) bool { return strings.ContainsRune(specialCharacters, c) },
}

func tooShort(password string) bool { return utf8.RuneCountInString(password) < shortestPassword }

func tooLong(password string) bool { return utf8.RuneCountInString(password) > longestPassword }

func fewKinds(password string) bool {
	kinds := 0
	for _, isOfKind := range passwordKinds {
		if strings.ContainsFunc(password, isOfKind) {
			kinds++
		}
	}
	return kinds < 3
}

func hasOtherCharacters(password string) bool {
	return strings.ContainsFunc(password, func(c rune) bool {
		for _, isOfKind := range passwordKinds {
			if isOfKind(c) {
				return false
			}
		}
		return true
	})
}

var loginPassword = checks.NewSubject(checks.Subject{
	Name:            "login_password",
	Description:     "The password of the administrator or root on the ECS instance to which a VMware VM is restored or migrated.",
	InFunctionsOnly: true,
	Limits: []*checks.Limit{
		{
			ID:       "login_password_length",
			Title:    "the password is too short or too long",
			Severity: checks.Error,
			Violated: checks.Or(
				checks.Case("the password is too short", password.Matches("has", fmt.Sprintf("fewer than %d characters", shortestPassword), tooShort)),
				checks.Case("the password is too long", password.Matches("has", fmt.Sprintf("more than %d characters", longestPassword), tooLong)),
			),
			Rule:   "A password must be 8 to 30 characters long.",
			Remedy: "Choose a password of 8 to 30 characters.",
			Source: limitsPage(vmwareTitle),
		},
		{
			ID:       "login_password_character_types",
			Title:    "the password has too few character types",
			Severity: checks.Error,
			Violated: password.Matches("has", "fewer than three of the four character types", fewKinds),
			Rule:     "A password must contain at least three of these character types: uppercase letters, lowercase letters, digits, and special characters.",
			Remedy:   "Choose a password with at least three of uppercase letters, lowercase letters, digits, and special characters.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "login_password_special_characters",
			Title:    "the password contains a character that is not allowed",
			Severity: checks.Error,
			Violated: password.Matches("contains", "a character that is not allowed", hasOtherCharacters),
			Rule: "Apart from digits and the letters A to Z and a to z, only the characters " + strings.Join(strings.Split(specialCharacters, ""), " ") +
				" are allowed in a password.",
			Remedy: "Choose a password without spaces, double quotes, backslashes, and other characters that are not allowed.",
			Source: limitsPage(vmwareTitle),
		},
		{
			ID:        "login_password_leading_slash",
			Title:     "the password starts with a slash",
			Severity:  checks.Error,
			AppliesTo: onWindows,
			Violated:  password.Matches("starts with", "a slash", func(p string) bool { return strings.HasPrefix(p, "/") }),
			Rule:      "On Windows, a password must not start with a slash (/).",
			Remedy:    "Choose a password that starts with another character.",
			Source:    limitsPage(vmwareTitle),
		},
	},
})
