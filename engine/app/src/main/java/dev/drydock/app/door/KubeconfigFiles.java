package dev.drydock.app.door;

import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads kubeconfig files.
///
/// @param directory what a relative path in a spec resolves against
/// @param environment where `KUBECONFIG` and `HOME` are looked up
/// @param root what absolute paths in a kubeconfig begin at; not `/` in pods of a simulated world
public record KubeconfigFiles(Path directory, Map<String, String> environment, Path root)
    implements Contexts {
  private static final Path ROOT = Path.of("/");
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "((?:tokenFile|certificate-authority|client-certificate|client-key):[ \\t]*[\"']?)/");
  private static final Pattern TOKEN_FILE =
      Pattern.compile("([ \\t-]*)tokenFile:[ \\t]*[\"']?([^\"'\\s]+)[\"']?[ \\t]*");

  /// Begin absolute paths where this process does.
  public KubeconfigFiles(Path directory, Map<String, String> environment) {
    this(directory, environment, ROOT);
  }

  @Override
  public Access access(ObjectId.Context context) {
    var file = file(context.path());
    try {
      var text = withTokens(rooted(Files.readString(file)));
      var name = context.context();
      return new Access.Granted(name.isEmpty() ? text : choosing(text, name));
    } catch (IOException unreadable) {
      return new Access.Refused(
          new ProviderFault.Rejected("Kubeconfig", "The kubeconfig " + file + " cannot be read."));
    }
  }

  private String rooted(String text) {
    return root.equals(ROOT)
        ? text
        : ABSOLUTE.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(root + "/"));
  }

  /// Put a token in the place of each file that holds one: the client does not read such files. In
  /// a pod that is how a ServiceAccount is known.
  private static String withTokens(String text) throws IOException {
    var lines = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var named = TOKEN_FILE.matcher(line);
      lines.add(
          named.matches()
              ? named.group(1) + "token: " + Files.readString(Path.of(named.group(2))).strip()
              : line);
    }
    return String.join("\n", lines);
  }

  private Path file(String path) {
    if (!path.isEmpty()) {
      return directory.resolve(path);
    }
    return Optional.ofNullable(environment.get("KUBECONFIG"))
        .map(Path::of)
        .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "."), ".kube", "config"));
  }

  private static String choosing(String text, String context) {
    var others = text.lines().filter(line -> !line.startsWith("current-context:")).toList();
    return String.join("\n", others) + "\ncurrent-context: " + context + "\n";
  }
}
