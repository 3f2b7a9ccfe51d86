#!/usr/bin/env bash
# Starts the service against the empty database of this image and ends it before it takes requests; writes
# /app/touyan.aot, from which the same JVM starts the same jar sooner.
set -euo pipefail
export NEO4J_AUTH=neo4j/training NEO4J_dbms_usage__report_enabled=false
/startup/docker-entrypoint.sh neo4j &
database=$!
until cypher-shell -u neo4j -p training 'RETURN 1' >/dev/null 2>&1; do kill -0 $database; sleep 1; done
cd /app
export SPRING_NEO4J_URI=neo4j://127.0.0.1:7687
export SPRING_NEO4J_AUTHENTICATION_USERNAME=neo4j SPRING_NEO4J_AUTHENTICATION_PASSWORD=training
java -XX:AOTCacheOutput=touyan.aot --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Dspring.context.exit=onRefresh -jar touyan.jar
kill $database
wait $database || true
rm -rf data
