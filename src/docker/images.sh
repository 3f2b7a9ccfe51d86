#!/usr/bin/env bash
# Builds from packages the images that docker-compose.yml, the Dockerfile and the tests name, where none can be pulled:
# Debian by debootstrap, Maven and Neo4j from the Maven repository, the JDK of this machine. Run it as root, with
# docker, debootstrap and mvn; JAVA_HOME is a JDK 25. See "Without an image registry" in src/docs/operating.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
java_image=$(sed -n 's/^FROM \(eclipse-temurin:[^ ]*\).*/\1/p' src/docker/Dockerfile | head -1)
maven_image=$(sed -n 's/^FROM \(maven:[^ ]*\).*/\1/p' src/docker/Dockerfile)
neo4j_image=$(sed -n 's/^ *image: \(neo4j:.*\)/\1/p' docker-compose.yml)
neo4j_version=${neo4j_image#neo4j:} neo4j_version=${neo4j_version%-community}
maven_version=3.9.16
# The newest on Maven Central; later ones come with the server's own packages only.
shell_version=5.26.30

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "Debian"
debootstrap --variant=minbase --include=ca-certificates,curl "${DEBIAN_SUITE:-bookworm}" "$work/debian" \
  ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} >"$work/debootstrap.log" || { cat "$work/debootstrap.log"; exit 1; }
# The authorities that this machine trusts, so that builds reach what it reaches.
cp /etc/ssl/certs/ca-certificates.crt "$work/debian/etc/ssl/certs/"
rm -rf "$work"/debian/var/cache/apt/archives/*.deb "$work"/debian/var/lib/apt/lists/*
tar -C "$work/debian" -c . | docker import - touyan/debian

echo "$java_image"
mkdir "$work/java"
cp -rL "$JAVA_HOME" "$work/java/openjdk"
rm -f "$work/java/openjdk/lib/src.zip"
docker build -q -t "$java_image" -f - "$work/java" <<'DOCKER'
FROM touyan/debian
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
COPY openjdk /opt/java/openjdk
CMD ["jshell"]
DOCKER

echo "$maven_image"
mkdir "$work/maven"
mvn -B -ntp -q dependency:copy -Dartifact="org.apache.maven:apache-maven:$maven_version:tar.gz:bin" \
  -DoutputDirectory="$work/maven"
tar -C "$work/maven" -xzf "$work/maven/apache-maven-$maven_version-bin.tar.gz"
mv "$work/maven/apache-maven-$maven_version" "$work/maven/maven"
if [ -n "${MAVEN_SETTINGS:-}" ]; then cp "$MAVEN_SETTINGS" "$work/maven/maven/conf/settings.xml"; fi
docker build -q -t "$maven_image" -f - "$work/maven" <<DOCKER
FROM $java_image
COPY maven /usr/share/maven
RUN ln -s /usr/share/maven/bin/mvn /usr/bin/mvn
CMD ["mvn"]
DOCKER

echo "$neo4j_image"
# artifacts FOLDER GROUP:ARTIFACT:VERSION...: these and all they need at run time
artifacts() {
  local pom="$work/pom.xml" artifact
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId>'
    echo '<version>1</version><dependencies>'
    for artifact in "${@:2}"; do
      IFS=: read -r group name version <<<"$artifact"
      echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$pom"
  mvn -B -ntp -q -f "$pom" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$1"
}
artifacts "$work/neo4j/lib" "org.neo4j:neo4j:$neo4j_version" "org.neo4j.app:neo4j-server:$neo4j_version"
artifacts "$work/neo4j/shell" "org.neo4j:cypher-shell:$shell_version"
# launcher NAME FOLDER CLASS
launcher() {
  printf '#!/bin/sh\nexec java --enable-native-access=ALL-UNNAMED -cp "/var/lib/neo4j/%s/*" %s "$@"\n' "$2" "$3" \
    >"$work/neo4j/bin/$1"
  chmod 755 "$work/neo4j/bin/$1"
}
mkdir "$work/neo4j/bin"
launcher neo4j-admin lib org.neo4j.server.startup.Neo4jAdminCommand
launcher cypher-shell shell org.neo4j.shell.Main
install -m 755 src/docker/neo4j-entrypoint.sh "$work/neo4j/docker-entrypoint.sh"
docker build -q -t "$neo4j_image" -f - "$work/neo4j" <<DOCKER
FROM $java_image
ENV NEO4J_HOME=/var/lib/neo4j
RUN groupadd -g 7474 neo4j && useradd -u 7474 -g neo4j -d /var/lib/neo4j neo4j \
 && install -d -o neo4j -g neo4j /data /logs /var/lib/neo4j /var/lib/neo4j/conf /var/lib/neo4j/plugins \
 && ln -s /data /logs /var/lib/neo4j
COPY lib /var/lib/neo4j/lib
COPY shell /var/lib/neo4j/shell
COPY docker-entrypoint.sh /startup/
COPY bin /usr/bin
WORKDIR /var/lib/neo4j
VOLUME /data /logs
EXPOSE 7474 7687
ENTRYPOINT ["/startup/docker-entrypoint.sh"]
CMD ["neo4j"]
DOCKER
