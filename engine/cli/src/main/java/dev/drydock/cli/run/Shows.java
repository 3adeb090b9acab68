package dev.drydock.cli.run;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.core.render.live.LiveJson;
import dev.drydock.core.render.live.LiveText;
import java.nio.charset.StandardCharsets;

/// What `drydock show` does with a spec.
public final class Shows {
  private Shows() {}

  /// Show what is live of it.
  public static int show(Console console, Request request, boolean json) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var live = drydock.show(spec);
      var text = json ? LiveJson.render(live) : LiveText.render(live, session.style());
      console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
      return ExitCode.DONE;
    });
  }
}
