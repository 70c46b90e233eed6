// Package checks knows the documented limits of Alibaba Cloud Backup and judges
// subjects by them.
//
// Data flows one way: a configuration [Value] is decoded into [Arguments], each
// [Limit] of the [Subject] turns them into a [Verdict], and [Assess] sums the
// verdicts up as a [Result] of findings and readiness. Everything is in memory:
// no Terraform, no network, no files and no clock.
//
// There is one file per section of the Limits page, in which the arguments and
// limits of its subjects are declared. Schema, function decoding, messages and
// documentation follow from those declarations.
package checks
