package dev.drydock.cli.run;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.json.OutputJson;
import dev.drydock.spi.EndpointAccess;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Shows an endpoint's keys and tokens. The one place where secrets are printed: on standard
/// output, because somebody asked for them.
public final class Credentials {
  private Credentials() {}

  /// Show both keys, or put a new one in the place of one and show that.
  public static int keys(
      Console console,
      Request request,
      String endpoint,
      Optional<EndpointAccess.Key> renewed,
      boolean json) {
    return new Session(console, request)
        .run((drydock, spec) -> {
          var asking = new Asking(request, drydock, spec);
          var found = asking.required(endpoint);
          var members = new LinkedHashMap<String, Object>();
          if (renewed.isPresent()) {
            members.put(word(renewed.get()), asking.regenerate(found, renewed.get()));
          } else {
            var keys = asking.keys(found);
            for (var key : EndpointAccess.Key.values()) {
              members.put(word(key), keys.of(key));
            }
          }
          print(console, members, json);
          return ExitCode.DONE;
        });
  }

  /// Get a token and say when it has to be replaced.
  public static int token(Console console, Request request, String endpoint, boolean json) {
    return new Session(console, request)
        .run((drydock, spec) -> {
          var asking = new Asking(request, drydock, spec);
          var token = asking.token(asking.required(endpoint));
          var members = new LinkedHashMap<String, Object>();
          members.put("token", token.value());
          members.put("expires", token.expires().toString());
          members.put("refresh_after", token.refreshAfter().toString());
          print(console, members, json);
          return ExitCode.DONE;
        });
  }

  private static String word(EndpointAccess.Key key) {
    return key.name().toLowerCase(Locale.ROOT);
  }

  private static void print(Console console, SequencedMap<String, Object> members, boolean json) {
    var text = json ? OutputJson.document(members) : lines(members);
    console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }

  private static String lines(SequencedMap<String, Object> members) {
    int width = members.keySet().stream().mapToInt(String::length).max().orElse(0);
    var text = new StringBuilder();
    members.forEach((name, value) ->
        text.append(name.replace('_', ' '))
            .repeat(" ", width - name.length() + 2)
            .append(value)
            .append('\n'));
    return text.toString();
  }
}
