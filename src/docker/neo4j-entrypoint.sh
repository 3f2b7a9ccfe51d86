#!/usr/bin/env bash
# Starts Neo4j as the official image does, as far as it is used here: NEO4J_AUTH and settings as NEO4J_….
set -euo pipefail
settings=$NEO4J_HOME/conf/neo4j.conf
{
  echo "server.default_listen_address=0.0.0.0"
  echo "server.directories.data=/data"
  echo "server.directories.logs=/logs"
  # What the server's own packages tell the JVM, as far as it warns without.
  for option in -XX:+UseG1GC --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED; do
    echo "server.jvm.additional=$option"
  done
  # A dot is written "_", and "_" is written "__".
  while IFS='=' read -r name value; do
    echo "$(sed 's/^NEO4J_//; s/_/./g; s/\.\./_/g' <<<"$name")=$value"
  done < <(env | grep -E '^NEO4J_[a-z]' || true)
  if [ "${NEO4J_AUTH:-}" = none ]; then echo "dbms.security.auth_enabled=false"; fi
} >"$settings"
chown -R neo4j:neo4j /data /logs "$settings"
as_neo4j=(setpriv --reuid neo4j --regid neo4j --init-groups)
if [[ ${NEO4J_AUTH:-} == neo4j/* && ! -e /data/dbms/auth.ini ]]; then
  "${as_neo4j[@]}" neo4j-admin dbms set-initial-password "${NEO4J_AUTH#neo4j/}" >/dev/null
fi
# Of a server that was killed; in here there is no other.
rm -f "$NEO4J_HOME/run/neo4j.pid"
# The command is run in this process's place, so that it is the one that is told to stop.
command=$("${as_neo4j[@]}" neo4j-admin server console --dry-run)
eval "exec ${as_neo4j[*]} $command"
