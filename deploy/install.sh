#!/bin/sh
# 在没有网络的机器上安装，见 docs/operations.zh-CN.md：
#   以 root 运行   ./install.sh          装到 /opt/yikatong，建用户和 systemd 服务
#   以普通用户运行 ./install.sh 文件夹   装到该文件夹，不建服务
# 可重复运行；数据和密钥从不改动。
set -eu
umask 022
export LC_ALL=C

say() { printf '%s\n' "$*"; }
stop() {
	printf '没有安装：%s\n' "$*" >&2
	exit 1
}

here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
[ -f VERSION ] && [ -f ARCH ] && [ -f SHA256SUMS ] || stop "请在解开的安装包里运行 install.sh。"
version=$(cat VERSION)
arch=$(cat ARCH)
node="node_modules/node-linux-$arch/bin/node"

# 这台机器能不能运行。
check_machine() {
	case "$(uname -s)-$(uname -m)" in
	Linux-x86_64) machine=x64 ;;
	Linux-aarch64) machine=arm64 ;;
	*) stop "这台机器是 $(uname -s) $(uname -m)，只支持 Linux 的 x86_64 和 aarch64（鲲鹏、飞腾）。" ;;
	esac
	[ "$machine" = "$arch" ] || stop "安装包是 $arch 的，这台机器是 $machine，请换用 yikatong-$version-linux-$machine.tar.gz。"
	libc=${YIKATONG_GLIBC:-$(getconf GNU_LIBC_VERSION 2>/dev/null || true)}
	number=${libc#glibc }
	major=${number%%.*}
	minor=${number#*.}
	minor=${minor%%.*}
	case "$major.$minor" in
	*[!0-9.]* | . | .* | *.) stop "没有找到 glibc，不能在这个系统上运行（需要 glibc 2.25 以上，如麒麟 V10、统信 20、Debian 10）。" ;;
	esac
	if [ "$major" -lt 2 ] || { [ "$major" -eq 2 ] && [ "$minor" -lt 25 ]; }; then
		stop "系统的 glibc 是 $number，需要 2.25 以上（麒麟 V10、统信 20、Debian 10 都可以，CentOS 7 不行）。"
	fi
}

# 每个文件都和打包时一样，一个不多，一个不少。
check_files() {
	say "核对 $(wc -l <SHA256SUMS) 个文件 …"
	report=$(sha256sum -c --quiet --strict SHA256SUMS 2>/dev/null) ||
		stop "安装包不完整或被改动过，请重新拷贝。有问题的文件：$(printf '%s' "${report:-SHA256SUMS}" | head -n 3)"
	listed=$(sed 's/^[0-9a-f]*  //' SHA256SUMS | sort)
	found=$(find . ! -type d ! -path ./SHA256SUMS | sort)
	[ "$listed" = "$found" ] || stop "安装包里有清单以外的文件，请重新拷贝、解开。"
}

# 先放在旁边，试过能运行，再换上。
place_program() {
	target="$programs/$version"
	if [ -f "$target/SHA256SUMS" ] && cmp -s SHA256SUMS "$target/SHA256SUMS" &&
		(cd "$target" && sha256sum -c --quiet --strict SHA256SUMS >/dev/null 2>&1); then
		say "程序 $version 已在 $target"
	else
		new="$programs/.$version.new"
		rm -rf "$new"
		mkdir -p "$new"
		tar -cf - . | (cd "$new" && tar -xf - --no-same-owner)
		chmod -R u=rwX,go=rX "$new"
		try_program "$new"
		rm -rf "$target"
		mv "$new" "$target"
		say "程序 $version 已装到 $target"
	fi
	before=$(readlink "$programs/current" 2>/dev/null || true)
	ln -sfn "$version" "$programs/.current.new"
	mv -T "$programs/.current.new" "$programs/current"
}

try_program() {
	(cd "$1" && "./$node" --input-type=module -e \
		"const { DuckDBInstance } = await import('@duckdb/node-api'); await DuckDBInstance.create(':memory:');") ||
		stop "程序在这台机器上运行不了（多半是系统的 libstdc++ 太旧，需要 GLIBCXX_3.4.22）。上面是系统给出的原因。"
}

# 只属于运行服务的用户。
private_folder() {
	mkdir -p "$1"
	[ -z "$user" ] || chown "$user:$user" "$1"
	chmod 0700 "$1"
}

write_settings() {
	if [ ! -f "$settings" ]; then
		sed -e "s#^YIKATONG_DATA=.*#YIKATONG_DATA=$data#" -e "s#^YIKATONG_KEYS=.*#YIKATONG_KEYS=$keys#" \
			deploy/yikatong.env >"$settings"
		say "设置写在 $settings"
	fi
	chmod 0640 "$settings"
	[ -z "$user" ] || chown "root:$user" "$settings"
}

write_command() {
	as=
	[ -z "$user" ] || as="[ \"\$(id -u)\" -ne 0 ] || exec runuser -u $user -- \"\$0\" \"\$@\""
	cat >"$command" <<COMMAND
#!/bin/sh
# 由 install.sh 写成：以安装时的设置运行命令行。
$as
set -a
. "$settings"
set +a
exec "$programs/current/bin/yikatong" "\$@"
COMMAND
	chmod 0755 "$command"
}

install_service() {
	unit=/etc/systemd/system/yikatong.service
	mkdir -p "${unit%/*}"
	sed "s#node-linux-x64#node-linux-$arch#" deploy/yikatong.service >"$unit"
	chmod 0644 "$unit"
	[ ! -d /run/systemd/system ] || systemctl daemon-reload
}

as_service() {
	programs=/opt/yikatong data=/var/lib/yikatong keys=/etc/yikatong/keys
	settings=/etc/yikatong/yikatong.env command=/usr/local/bin/yikatong user=yikatong
	getent passwd "$user" >/dev/null ||
		useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$user"
	mkdir -p "$programs" /etc/yikatong "${command%/*}"
	place_program
	private_folder "$data"
	private_folder "$keys"
	private_folder /etc/yikatong/tls
	write_settings
	write_command
	install_service
	if [ -n "$before" ] && [ "$before" != "$version" ]; then
		say "由 $before 升级到 $version：请先备份，再执行 systemctl restart yikatong。"
	else
		say "启动：systemctl enable --now yikatong"
	fi
	say "证书、账号、备份见 $programs/current/docs/operations.zh-CN.md"
}

in_folder() {
	mkdir -p "$1"
	programs=$(cd "$1" && pwd)
	data=$programs/data keys=$programs/keys settings=$programs/yikatong.env command=$programs/yikatong user=
	case "$programs" in *[!A-Za-z0-9/._-]*) stop "文件夹的路径只能有字母、数字和 / . _ -：$programs" ;; esac
	place_program
	private_folder "$data"
	private_folder "$keys"
	write_settings
	write_command
	say "启动：$command serve"
}

check_machine
check_files
if [ $# -gt 0 ]; then
	in_folder "$1"
elif [ "$(id -u)" -eq 0 ]; then
	as_service
else
	stop "没有 root 权限时请指明安装到哪个文件夹：./install.sh 文件夹"
fi
