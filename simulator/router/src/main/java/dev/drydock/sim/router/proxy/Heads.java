package dev.drydock.sim.router.proxy;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Writes heads anew, for replicas and for clients.
final class Heads {
  static final String DEPLOYMENT = "azureml-model-deployment";

  /// Headers of one connection, and those that the router writes itself.
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private Heads() {}

  /// Write the head that a replica gets.
  ///
  /// @param open whether anybody may score; else the key or token ends here
  static HttpRequest request(HttpRequest from, Target target, InetSocketAddress to, boolean open) {
    var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, from.method(), target.path());
    copy(from.headers(), head.headers());
    if (!open) {
      head.headers().remove(HttpHeaderNames.AUTHORIZATION);
    }
    head.headers().set(HttpHeaderNames.HOST, authority(to));
    long length = RequestCheck.length(from);
    if (RequestCheck.isChunked(from)) {
      head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    } else if (length >= 0 || from.method().equals(HttpMethod.POST)) {
      head.headers().set(HttpHeaderNames.CONTENT_LENGTH, Math.max(0, length));
    }
    return head;
  }

  /// Write the head that a client gets.
  ///
  /// @param chunks whether the client reads chunks; else a body of unknown length ends with the
  ///   connection
  static HttpResponse response(HttpResponse from, boolean chunks) {
    var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, from.status());
    copy(from.headers(), head.headers());
    var length = from.headers().get(HttpHeaderNames.CONTENT_LENGTH);
    if (length != null) {
      head.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
    } else if (chunks && hasBody(from)) {
      head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    }
    return head;
  }

  /// Tell whether an answer to GET, POST or OPTIONS has a body, be it empty.
  static boolean hasBody(HttpResponse response) {
    int code = response.status().code();
    return code != 204 && code != 304;
  }

  private static void copy(HttpHeaders from, HttpHeaders to) {
    var named = new TreeSet<String>();
    for (var list : from.getAll(HttpHeaderNames.CONNECTION)) {
      for (var name : list.split(",", -1)) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    for (var header : from) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!OWN.contains(name) && !named.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  private static String authority(InetSocketAddress to) {
    var host = to.getHostString();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + to.getPort();
  }
}
