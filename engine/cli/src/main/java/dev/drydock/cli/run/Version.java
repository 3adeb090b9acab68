package dev.drydock.cli.run;

import java.util.Optional;

/// Which Drydock this is.
public final class Version {
  private Version() {}

  /// Return the version. The jar knows; classes that were compiled a moment ago have none yet.
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
