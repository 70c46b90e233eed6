#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
#
# Makes a release without publishing it, signed with a key that is thrown away,
# and does with it what users do: checks the signature and the checksums, and
# installs it with the real CLI from a mirror that is laid out like the
# Registry. What was made is left in dist/.
#
# Environment: CLI (terraform or tofu), TOFU (a second CLI; OpenTofu is tried
# too where it is named). goreleaser, syft and gpg are looked for on PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

name=terraform-provider-hbrlimits
platforms='darwin_amd64 darwin_arm64
freebsd_386 freebsd_amd64 freebsd_arm freebsd_arm64
linux_386 linux_amd64 linux_arm linux_arm64 linux_s390x
windows_386 windows_amd64 windows_arm64'

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

for tool in goreleaser syft gpg unzip sha256sum; do
	command -v "$tool" >/dev/null || fail "$tool is not on PATH."
done

work=$(mktemp -d)
# The agent of the key has its socket in its folder, and lives on without this.
trap 'gpgconf --kill all; rm -rf "$work"' EXIT
export GNUPGHOME=$work/gnupg
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'Snapshot <snapshot@example.invalid>' rsa4096 sign 1d 2>/dev/null
GPG_FINGERPRINT=$(gpg --batch --with-colons --list-secret-keys | awk -F: '$1 == "fpr" { print $10; exit }')
export GPG_FINGERPRINT

goreleaser check
goreleaser release --snapshot --clean

version=$(sed -n 's/.*"version":"\([^"]*\)".*/\1/p' dist/metadata.json)
[ -n "$version" ] || fail 'dist/metadata.json names no version.'
release=${name}_$version

# As it would be uploaded: the manifest is not in dist.
mkdir "$work/release"
cp dist/"$release"_* "$work/release/"
cp terraform-registry-manifest.json "$work/release/${release}_manifest.json"

(
	cd "$work/release"
	gpg --batch --quiet --verify "${release}_SHA256SUMS.sig" "${release}_SHA256SUMS" 2>/dev/null ||
		fail 'The signature is wrong.'
	sha256sum --quiet --strict --check "${release}_SHA256SUMS"

	# Everything has a checksum, the manifest first of all: without it, the
	# Terraform Registry ignores the release.
	{
		printf '%s\n' "${release}_manifest.json"
		for platform in $platforms; do
			printf '%s\n' "${release}_$platform.zip" "${release}_$platform.zip.sbom.json"
		done
	} | LC_ALL=C sort >../expected
	awk '{ print $2 }' "${release}_SHA256SUMS" | LC_ALL=C sort >../summed
	diff -u ../expected ../summed || fail 'SHA256SUMS does not name what is expected.'
	find . -type f ! -name '*_SHA256SUMS' ! -name '*_SHA256SUMS.sig' | sed 's|^\./||' | LC_ALL=C sort >../uploaded
	diff -u ../expected ../uploaded || fail 'What would be uploaded is not what is expected.'

	for platform in $platforms; do
		exe=${name}_v$version
		case $platform in windows_*) exe=$exe.exe ;; esac
		printf '%s\n' LICENSE "$exe" >../expected
		unzip -Z1 "${release}_$platform.zip" | LC_ALL=C sort >../packed
		diff -u ../expected ../packed || fail "${release}_$platform.zip has not what is expected in it."
		grep -q '"versionInfo":"'"$version"'"' "${release}_$platform.zip.sbom.json" ||
			fail "The SBOM of $platform does not name the version."
		grep -q 'github.com/hashicorp/terraform-plugin-framework' "${release}_$platform.zip.sbom.json" ||
			fail "The SBOM of $platform does not list the modules."
	done
)
echo "Signature, checksums, names and contents of $(wc -w <<<"$platforms") platforms are as they should be."

for registry in registry.terraform.io registry.opentofu.org; do
	mkdir -p "$work/mirror/$registry/hbrlimits/hbrlimits"
	cp "$work/release/"*.zip "$work/mirror/$registry/hbrlimits/hbrlimits/"
done
cat >"$work/cli.tfrc" <<-END
	provider_installation {
	  filesystem_mirror {
	    path = "$work/mirror"
	  }
	}
END
export TF_CLI_CONFIG_FILE=$work/cli.tfrc TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1
unset TF_CLI_ARGS TF_CLI_ARGS_plan TF_CLI_ARGS_init TF_DATA_DIR TF_LOG TF_WORKSPACE HBRLIMITS_ON_VIOLATION

# try CLI installs the release, runs a plan that a limit has to stop, and
# installs it again from the lock file alone.
try() {
	local root=$work/root status=0
	rm -rf "$root" && mkdir "$root"
	cat >"$root/main.tf" <<-END
		terraform {
		  required_providers {
		    hbrlimits = {
		      source  = "hbrlimits/hbrlimits"
		      version = "$version"
		    }
		  }
		}

		data "hbrlimits_oss_bucket" "invoices" {
		  bucket        = "invoices"
		  storage_class = "Archive"
		}
	END

	"$1" version | head -n 1
	"$1" -chdir="$root" init -no-color -input=false
	# All platforms, so that the lock file has a hash of each archive that was
	# made, as it has where a team's machines differ.
	local flags=()
	for platform in $platforms; do flags+=("-platform=$platform"); done
	"$1" -chdir="$root" providers lock -no-color -fs-mirror="$work/mirror" "${flags[@]}" >"$work/log" ||
		{ cat "$work/log"; fail "$1 could not lock the provider."; }
	cat "$root/.terraform.lock.hcl"
	local unpacked
	unpacked=$(grep -c '"h1:' "$root/.terraform.lock.hcl")
	[ "$unpacked" -eq "$(wc -w <<<"$platforms")" ] ||
		fail "The lock file has $unpacked hashes of kind h1, not one for each platform."

	"$1" -chdir="$root" plan -no-color -input=false >"$work/log" 2>&1 || status=$?
	cat "$work/log"
	if [ "$status" -ne 1 ] || ! grep -q 'Error: oss_bucket_storage_class:' "$work/log"; then
		fail 'The plan was not stopped by the limit oss_bucket_storage_class.'
	fi

	cp "$root/.terraform.lock.hcl" "$work/lock"
	rm -rf "$root/.terraform"
	"$1" -chdir="$root" init -no-color -input=false -lockfile=readonly
	cmp "$work/lock" "$root/.terraform.lock.hcl" || fail 'The second init changed the lock file.'
}

try "${CLI:-terraform}"
if [ -n "${TOFU:-}" ]; then
	try "$TOFU"
else
	echo 'OpenTofu was skipped: TOFU does not name it.'
fi
echo "The snapshot $version is in dist/."
