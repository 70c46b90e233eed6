// SPDX-License-Identifier: MPL-2.0

// Package checks is the engine of the provider, and the language in which limits
// are declared. It contains no limits; package limits declares them.
//
// # Declaring a subject
//
// A subject is declared as data: its arguments, each with a type, a meaning and a
// source, and its limits, each with a condition over those arguments that holds
// if the limit is violated.
//
//	var (
//		tapeLabel = checks.Text(`"DAILY"`, checks.Argument{
//			Name:        "label",
//			Description: "Label of the tape.",
//			Where:       "the tape library's inventory",
//		})
//		tapeGeneration = checks.Choice(checks.Choices{
//			Values:  []string{"LTO-7", "LTO-8", "LTO-9"},
//			Folding: checks.IgnoreCase,
//		}, checks.Argument{
//			Name:        "generation",
//			Description: "Generation of the tape.",
//			Where:       "the tape's case",
//		})
//		tapeEncrypted = checks.Bool(true, checks.Argument{
//			Name:        "encrypted",
//			Null:        checks.NotSet,
//			Description: "Whether backups on the tape are encrypted.",
//			Where:       "the settings of the backup job",
//		})
//	)
//
//	var tape = checks.NewSubject(checks.Subject{
//		Name:        "tape",
//		Description: "A tape that backups are written to.",
//		Limits: []*checks.Limit{
//			{
//				ID:       "tape_label",
//				Title:    "the label is too long",
//				Severity: checks.Error,
//				Violated: tapeLabel.LongerThan(6),
//				Rule:     "A label has up to 6 characters.",
//				Remedy:   "Choose a shorter label.",
//				Source:   tapePage,
//			},
//			{
//				ID:        "tape_encryption",
//				Title:     "the tape cannot be encrypted",
//				Severity:  checks.Warning,
//				AppliesTo: tapeEncrypted.Is(true),
//				Violated:  tapeGeneration.NotIn("LTO-8", "LTO-9"),
//				Rule:      "Encryption requires a tape of generation LTO-8 or LTO-9.",
//				Remedy:    "Use a later tape, or do not encrypt the backups.",
//				Source:    tapePage,
//			},
//		},
//	})
//
// # Arguments
//
// A constructor determines an argument's type, and with it the argument's
// notation in configurations and its predicates:
//
//   - [Bool], [Choice], [OpenChoice]: true or false, or one of several values
//   - [Text], [TextSuchAs], [FilePath], [TextIn]: free text,
//     which messages never repeat
//   - [Count], [WholeNumber], [Days], [GiB]: numbers
//   - [Moment], [MomentOrNone], [Schedule]: time
//   - [Version], [OperatingSystem], [CIDRBlocks]: what the packages in this
//     directory parse
//   - [Declare] or [OrderedOf] with a [Notation]: any other notation
//   - [SetOf], [ListOf], [ObjectOf], [ObjectsOf]: several of these
//
// The value in a constructor's call (true, an example) is what error messages show
// as an example, together with those of the other arguments. It must violate no
// limit.
//
// By default, a null argument is an unknown fact, and limits that read it are
// unchecked. With [NotSet], it is configuration that is known not to be set.
//
// # Conditions
//
// [And], [Or] and [Not] combine the predicates of arguments ([Single.Is],
// [Single.In], [Single.NotIn], [Ordered.Above], [Ordered.Below],
// [TextArgument.LongerThan], [Collection.Any], [Objects.Lacks], ...).
// [Single.Judged] and [Single.Matches] turn any test of one value into a
// predicate, [Compare] and [Computed] any test of several. [IsSet] asks whether
// configuration is set, [FirstStated] and [Either] combine ways to set the same
// fact, [Certainly] settles what is not known, [Case] names one of several ways to
// violate a limit, and [Quietly] keeps what is obvious out of messages.
//
// Conditions are three-valued: null and unknown arguments leave a condition
// undecided unless the others decide it. What it reads, why it holds or not,
// and what would decide it all follow from the expression; nobody lists them.
//
// # From configuration to result
//
// Data flows one way: [Subject.Decode] decodes a configuration [Value], each
// [Limit] returns a [Verdict] on it ([Decoded.Judge]), and [Assess] sums up the
// verdicts as a [Result] of findings and readiness, under the users' severities
// and waivers ([Decoded.Govern]). Everything happens in memory, without
// Terraform, network, files or clock.
package checks
