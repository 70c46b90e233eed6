#!/bin/sh
# Demonstrates the provider by running the real Terraform on this root module: a
# plan that fails, the same estate in report mode, and the fixed estate. Runs in a
# temporary directory with its own CLI configuration, and exits with 0 if every
# command ends as expected.
#
# Environment: CLI (terraform or tofu), PROVIDER (the binary), VERSION, PLATFORM.
set -u

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unexpected=0

for registry in registry.terraform.io registry.opentofu.org; do
	folder="$work/mirror/$registry/hbrlimits/hbrlimits/$VERSION/$PLATFORM"
	mkdir -p "$folder" && cp "$PROVIDER" "$folder/" || exit 1
done
cat >"$work/cli.tfrc" <<-END
	provider_installation {
	  filesystem_mirror {
	    path = "$work/mirror"
	  }
	}
END
export TF_CLI_CONFIG_FILE="$work/cli.tfrc" TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1
unset TF_CLI_ARGS TF_CLI_ARGS_plan TF_CLI_ARGS_apply TF_CLI_ARGS_init TF_DATA_DIR TF_LOG TF_WORKSPACE
cp -R "$here" "$work/demo" && cd "$work/demo" || exit 1

# https://no-color.org
bold=$(printf '\033[1m') plain=$(printf '\033[0m')
if [ -n "${NO_COLOR:-}" ]; then
	bold= plain=
	export TF_CLI_ARGS_plan=-no-color TF_CLI_ARGS_apply=-no-color TF_CLI_ARGS_output=-no-color
fi

say() {
	printf '\n%s%s%s\n' "$bold" "$1" "$plain"
	shift
	printf '%s\n' "$@"
}

# run EXPECTED ARGUMENTS... runs the CLI and records an unexpected exit status.
run() {
	expected=$1
	shift
	printf '\n%s$ %s %s%s\n' "$bold" "$(basename "$CLI")" "$*" "$plain"
	"$CLI" "$@"
	status=$?
	[ "$1" = output ] && echo
	if [ "$status" -eq "$expected" ]; then
		printf '(exit status %s, as expected)\n' "$status"
	else
		printf '(exit status %s, but %s was expected)\n' "$status" "$expected"
		unexpected=1
	fi
}

say "A team wants to back up a bucket and four VMs with Alibaba Cloud Backup." \
	"Cloud Backup accepts this setup and fails days later, when a job runs. The limits are" \
	"documented, and this provider checks them at plan time. The configuration is in" \
	"examples/demo; the facts come from its variables, its modules, and an RVTools export."
run 0 init -no-color -input=false >"$work/init.log" 2>&1
if [ "$unexpected" -ne 0 ]; then
	cat "$work/init.log"
	exit 1
fi

say "1. The estate as found: the plan fails." \
	"Each error names a documented limit, the argument that violates it, the fix, and the page that" \
	"documents the limit. The output also lists what was not checked."
run 1 plan -input=false -var-file=as-found.tfvars

say "2. The same estate in report mode: nothing fails, and the outputs contain everything." \
	"To roll out checks, report first, then warn, then fail."
run 0 apply -input=false -auto-approve -var-file=as-found.tfvars -var=on_violation=report >"$work/report.log" 2>&1
if [ "$unexpected" -ne 0 ]; then
	cat "$work/report.log"
fi
for output in readiness findings not_checked; do
	run 0 output -raw "$output"
done
rm -f terraform.tfstate

say "3. The fixed estate: the plan passes, and has nothing to say." \
	"The missing facts are set, those about the environment once for all, so everything was checked."
run 0 plan -input=false -var-file=fixed.tfvars
run 0 apply -input=false -auto-approve -var-file=fixed.tfvars >"$work/fixed.log" 2>&1
if [ "$unexpected" -ne 0 ]; then
	cat "$work/fixed.log"
fi
run 0 output -raw readiness

if [ "$unexpected" -ne 0 ]; then
	say "The demo did not run as expected."
	exit 1
fi
say "Everything ran as expected."
