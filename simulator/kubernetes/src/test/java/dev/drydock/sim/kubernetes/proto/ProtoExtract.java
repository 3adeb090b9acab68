package dev.drydock.sim.kubernetes.proto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.schema.Type;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Authentication;
import io.kubernetes.client.proto.V1Authorization;
import io.kubernetes.client.proto.V1Autoscaling;
import io.kubernetes.client.proto.V1Batch;
import io.kubernetes.client.proto.V1Coordination;
import io.kubernetes.client.proto.V1Discovery;
import io.kubernetes.client.proto.V1Networking;
import io.kubernetes.client.proto.V1Node;
import io.kubernetes.client.proto.V1Policy;
import io.kubernetes.client.proto.V1Rbac;
import io.kubernetes.client.proto.V1Scheduling;
import io.kubernetes.client.proto.V1Storage;
import io.kubernetes.client.proto.V2Autoscaling;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Extracts the numbers, names and types of the fields of Kubernetes' messages from the descriptors
/// that its Java client carries, for every type that a client may post.
final class ProtoExtract {
  private static final List<FileDescriptor> FILES =
      List.of(
          Meta.getDescriptor(),
          V1.getDescriptor(),
          V1Apps.getDescriptor(),
          V1Authentication.getDescriptor(),
          V1Authorization.getDescriptor(),
          V1Autoscaling.getDescriptor(),
          V1Batch.getDescriptor(),
          V1Coordination.getDescriptor(),
          V1Discovery.getDescriptor(),
          V1Networking.getDescriptor(),
          V1Node.getDescriptor(),
          V1Policy.getDescriptor(),
          V1Rbac.getDescriptor(),
          V1Scheduling.getDescriptor(),
          V1Storage.getDescriptor(),
          V2Autoscaling.getDescriptor());

  private static final Map<String, String> SCALARS =
      Map.of(
          "api.resource.Quantity", "quantity",
          "util.intstr.IntOrString", "intOrString",
          "meta.v1.Time", "time",
          "meta.v1.MicroTime", "microTime",
          "meta.v1.FieldsV1", "raw",
          "runtime.RawExtension", "raw");

  /// The types that OpenAPI knows; it does not tell of those that are embedded.
  private static final List<String> OPENAPI = Schemas.builtIn().names();

  private final TreeMap<String, Descriptor> messages = new TreeMap<>();
  private final TreeMap<String, String> extracted = new TreeMap<>();
  private final ArrayDeque<String> wanted = new ArrayDeque<>();

  /// Return the extract: one message per line.
  String text() {
    for (var file : FILES) {
      file.getMessageTypes().forEach(message -> messages.put(name(message), message));
    }
    wanted.add("meta.v1.DeleteOptions");
    Schemas.builtIn().resources().stream()
        .map(ApiResource::type)
        .filter(Type.Reference.class::isInstance)
        .map(type -> ((Type.Reference) type).name())
        .filter(messages::containsKey)
        .forEach(wanted::add);
    while (!wanted.isEmpty()) {
      var name = wanted.remove();
      if (!extracted.containsKey(name)) {
        extracted.put(name, fields(name));
      }
    }
    return extracted.entrySet().stream()
        .map(message -> message.getKey() + "\t" + message.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String fields(String message) {
    var descriptor = messages.get(message);
    if (descriptor == null) {
      throw new IllegalStateException("No message " + message);
    }
    return descriptor.getFields().stream()
        .filter(field -> served(message, field) || inline(message, field))
        .map(field -> field.getNumber() + " " + field.getName() + " " + type(message, field))
        .collect(Collectors.joining(";"));
  }

  private String type(String message, FieldDescriptor field) {
    if (field.isMapField()) {
      return "{" + single(field.getMessageType().findFieldByNumber(2));
    }
    if (field.isRepeated()) {
      return "*" + single(field);
    }
    return (inline(message, field) ? "+" : "") + single(field);
  }

  private String single(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT, LONG -> "int";
      case BOOLEAN -> "bool";
      case STRING -> "string";
      case BYTE_STRING -> "bytes";
      case DOUBLE -> "double";
      case FLOAT, ENUM -> throw new IllegalStateException("Unknown type of " + field);
      case MESSAGE -> message(field.getMessageType());
    };
  }

  private String message(Descriptor type) {
    var name = name(type);
    var scalar = SCALARS.get(name);
    if (scalar != null) {
      return scalar;
    }
    wanted.add(name);
    return (name.endsWith(".ExtraValue") ? "=" : "") + name;
  }

  /// What Go embeds is a message of its own on the wire, but part of its owner in JSON.
  private static boolean inline(String message, FieldDescriptor field) {
    if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE || served(message, field)) {
      return false;
    }
    return field.getMessageType().getFields().stream().anyMatch(part -> served(message, part));
  }

  /// Say whether the server that we imitate has a field; the client may be newer.
  private static boolean served(String message, FieldDescriptor field) {
    return !OPENAPI.contains(message)
        || Schemas.builtIn().struct(message).fields().containsKey(field.getName());
  }

  private static String name(Descriptor message) {
    return message
        .getFullName()
        .replaceFirst("^k8s\\.io\\.(api|apimachinery\\.pkg\\.apis|apimachinery\\.pkg)\\.", "");
  }
}
