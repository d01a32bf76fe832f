#!/usr/bin/env bash
# The server behind nginx as Deploy/ sets it up: TLS, HTTP/2, streams, WebSockets, clients that leave, many requests at a time.
set -euo pipefail
# shellcheck source=Scripts/serving.sh
source Scripts/serving.sh
bring websockets==17.4

# A certificate for a day, and the configuration with this place's paths and a port that is free.
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=speech.example.org -addext subjectAltName=DNS:speech.example.org \
    -keyout "$place/tls.key" -out "$place/tls.crt" 2>/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
sed -e "s|/run/mynah/http.sock|$place/http.sock|" -e "s|/etc/nginx/tls/speech.example.org|$place/tls|" \
    -e "s|listen 443 |listen 127.0.0.1:$port |" -e '/listen \[::\]/d' Deploy/nginx/mynah.conf >"$place/mynah.conf"
cat >"$place/nginx.conf" <<END
daemon off;
pid $place/nginx.pid;
error_log $place/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $place/body;
    proxy_temp_path $place/proxy;
    fastcgi_temp_path $place/fastcgi;
    uwsgi_temp_path $place/uwsgi;
    scgi_temp_path $place/scgi;
    include $place/mynah.conf;
}
END
if ((EUID == 0)); then sed --in-place '1i user root;' "$place/nginx.conf"; fi

serve --socket "$place/http.sock" --trust-proxy unix --host-name speech.example.org --log-level info --log-format json
PATH=$PATH:/usr/sbin nginx -c "$place/nginx.conf" -p "$place" 2>"$place/nginx.start" &
for _ in {1..100}; do [[ ! -s $place/nginx.pid ]] || break; sleep 0.1; done
"$clients/bin/python3" Tests/Clients/proxy.py "$port" "$place" || { cat "$place/log" "$place"/nginx.* && exit 1; }
