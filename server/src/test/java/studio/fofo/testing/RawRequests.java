package studio.fofo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed request lines, headers and framing, which no ordinary client can send: bytes on a bare socket. */
public final class RawRequests {

  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";
  private static final String POST = "POST /api/v1/auth/siwe/verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
  private static final String GET = "GET /api/v1/products HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  private RawRequests() {}

  /** By fault; one character is one byte. */
  public static Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    for (var target : List.of("*", "/api/v1/%2e%2e/me", "/api/v1/../me", "/api/v1/me/..", "/api/v1/me%00", "/api/v1/me;jsessionid=1",
        "/api/v1/%c0%ae%c0%ae/me", "/api/v1/%e0%80%ae",
        "/api/v1/%ed%a0%80", "/api/v1/%u0041", "/api/v1/%", "/api/v1/%zz", "/api/v1/caf\u00e9", "/api/v1/a b", "/api/v1\\me",
        "/api/v1/me|{}^\"<>`", "/api/v1/me#x", "//api/v1/me",
        "/api//v1/me", "/api/v1/me?" + "a=b&".repeat(1_000), "/api/v1/" + "x".repeat(6_000), "/" + "x".repeat(20_000), "/api/v1/me?q=%",
        "/api/v1/me?q=\u00ff", "?", "api/v1/me",
        "http://localhost/api/v1/products", "http://localhost", "HTTP://LOCALHOST/api/v1/products", "http://evil.example/api/v1/products",
        "http://", "http://[::1/", "http:///api",
        "https://localhost/api/v1/products", "ftp://localhost/x", "localhost:80", "/ipfs/%2e%2e", "/media/%2e%2e/%2e%2e", "/rpc/%31",
        "/%")) {
      all.put("target " + target.substring(0, Math.min(40, target.length())), "GET " + target + " HTTP/1.1\r\n" + END);
    }
    for (var line : List.of("OPTIONS * HTTP/1.1", "CONNECT localhost:80 HTTP/1.1", "TRACE / HTTP/1.1", "PRI * HTTP/2.0", "get / HTTP/1.1",
        "G\u0000T / HTTP/1.1", "GET / HTTP/1.1 x", "GET  / HTTP/1.1",
        "GET / HTTP/9.9", "GET / HTTP/1", "GET / http/1.1", "GET /", "GET", "", " GET / HTTP/1.1", "GET\t/ HTTP/1.1",
        "x".repeat(20_000) + " / HTTP/1.1", "BREW /api/v1/me HTTP/1.1")) {
      all.put("line " + line.substring(0, Math.min(40, line.length())), line + "\r\n" + END);
    }
    for (var header : List.of("X: a\u0000b", "X: a\u0001b", "X: a\u007fb", "X: a\rb", "X: a\nb", "X : y", ": y", "X", "X\u0000: y",
        "X\u00e9: y", "X: \u00e9\u00ff", "X: y\r\n folded", "\u0001: y",
        "X: " + "y".repeat(7_000), "X: " + "y".repeat(30_000), "X: y\r\n".repeat(150) + "X: y", "Host: localhost", "Host: evil.example",
        "Expect: 100-continue", "Expect: nonsense",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA", "Upgrade: websocket\r\nConnection: Upgrade",
        "Cookie: =;;a=\u0001", "Cookie: fofo_refresh=\"\\",
        "Authorization: Bearer \u00e9", "Authorization: Bearer", "Authorization: Basic !!!",
        "Authorization: Bearer a\r\nAuthorization: Bearer b", "X-Api-Key:", "Range: bytes=\u00e9", "Accept: \u00e9",
        "Accept: " + "a/b,".repeat(500), "Accept-Language: \u00e9", "Accept-Encoding: ,;q=x", "If-Modified-Since: yesterday",
        "If-None-Match: \"", "Origin: %%%", "Origin: null", "Forwarded: for=\"",
        "X-Forwarded-For: \u00e9", "X-Forwarded-Host: evil.example", "X-Http-Method-Override: DELETE",
        "Content-Length: 5\r\nContent-Length: 5", "Transfer-Encoding: chunked", "Referer: \u00e9")) {
      all.put("header " + header.substring(0, Math.min(40, header.length())), GET + header + "\r\n\r\n");
    }
    for (var framed : List.of("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
        "Content-Length: 2, 2\r\n\r\n{}", "Content-Length: -1\r\n\r\n{}",
        "Content-Length: +2\r\n\r\n{}", "Content-Length: 2x\r\n\r\n{}", "Content-Length: 0x2\r\n\r\n{}",
        "Content-Length: " + "9".repeat(30) + "\r\n\r\n{}", "Content-Length:\r\n\r\n{}",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: gzip\r\n\r\n{}", "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}",
        "Transfer-Encoding: chunked, identity\r\n\r\n{}", "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding:\tchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2;ext=\"\u0001\"\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n" + "f".repeat(20) + "\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX\u0000: y\r\n\r\n",
        "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}", "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "Content-Length: 4\r\n\r\n\u00ff\u00fe{}", "Content-Length: 0\r\n\r\n",
        "Content-Type: */*\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n")) {
      all.put("body " + framed.substring(0, Math.min(60, framed.length())), POST + framed);
    }
    for (var type : List.of("*/*", "application/*", "application/json;charset=none", "application/json;charset=utf-16",
        "application/json;charset=\"", "multipart/form-data", "\u00e9", "a/b/c", ";", "text/html; x=\u0001")) {
      all.put("type " + type, POST.replace("application/json", type) + "Content-Length: 2\r\n\r\n{}");
    }
    for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (var form : List.of("a=%s%n", "%", "a=%ff", "=&=&", "a=b&".repeat(3_000))) {
        all.put(method + " form " + form.substring(0, Math.min(20, form.length())), POST.replaceFirst("POST", method)
            .replace("application/json", "application/x-www-form-urlencoded") + "Content-Length: " + form.length() + "\r\n\r\n" + form);
      }
    }
    all.put("bare line feeds", GET.replace("\r\n", "\n") + "\n");
    all.put("a greeting of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
    all.put("without Host", "GET /api/v1/products HTTP/1.1\r\nConnection: close\r\n\r\n");
    all.put("HTTP/1.0", "GET /api/v1/products HTTP/1.0\r\n\r\n");
    return all;
  }

  /** {@code none} if the connection just ended, or the reply is HTTP/0.9, which had no status. */
  public static String status(String reply) {
    return reply.startsWith("HTTP/1.1 ") ? reply.substring(9, 12) : "none";
  }

  /** Everything that comes back until the connection ends. */
  public static String send(int port, String bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException closed) {
      return "";
    }
  }
}
