package dev.drydock.app.stage;

import java.util.List;

/// What serves endpoints while it is open.
public interface Stage extends AutoCloseable {
  /// Something else serves, and tells nothing of itself.
  Stage NONE =
      new Stage() {
        @Override
        public List<StagedVersion> versions(String endpoint) {
          return List.of();
        }

        @Override
        public void close() {}
      };

  /// Tell how the versions of an endpoint are served now, by name; none where nothing is known.
  List<StagedVersion> versions(String endpoint);

  @Override
  void close();
}
