package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.computed;
import static dev.drydock.specs.kind.AttributeSchema.file;
import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.reference;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.textMap;
import static dev.drydock.specs.kind.AttributeSchema.typed;
import static dev.drydock.specs.kind.AttributeSchema.whole;
import static dev.drydock.specs.kind.BlockSchema.single;

import dev.drydock.specs.value.Type;

/// The schemas of `model` and `endpoint`.
final class ServingSchema {
  private ServingSchema() {}

  static Schema model() {
    return Schema.of(
            CommonAttributes.name().formerly("model_name", "modelName"),
            reference("workspace", Kind.WORKSPACE, "The workspace that registers it.").identifies(),
            text("version", "The version; a new one is a new object.").required().identifies(),
            file("path", "A file or directory beside the spec, uploaded.")
                .replaces()
                .formerly("model_path", "modelPath", "asset_path", "assetPath"),
            text("uri", "Where it is already: a datastore path, https, oci or pvc.")
                .replaces()
                .formerly("url"),
            text("type", "How a server loads it.")
                .oneOf("custom", "mlflow", "triton")
                .byDefault("custom"),
            text("framework", "What made it, for people.")
                .formerly("model_framework", "modelFramework"),
            typed(
                "flavors", new Type.MapOf(new Type.MapOf(Type.TEXT)), "Facts per MLflow flavour."),
            textMap("properties", "Facts that never change.").mayWait(),
            CommonAttributes.description(),
            CommonAttributes.tags())
        .atMostOneOf("path", "uri");
  }

  static Schema endpoint() {
    return Schema.of(
            CommonAttributes.name().formerly("service_name", "serviceName", "endpoint_name"),
            reference("cluster", Kind.CLUSTER, "The cluster that serves it.")
                .identifies()
                .formerly(
                    "compute_name",
                    "computeName",
                    "compute_target",
                    "compute_target_name",
                    "deployment_target"),
            reference("workspace", Kind.WORKSPACE, "The workspace of a managed endpoint.")
                .identifies(),
            text("runtime", "What runs it.")
                .oneOf("azureml", "managed", "kubernetes")
                .identifies()
                .byDefault(runtime()),
            text("namespace", "The namespace; runtime kubernetes only.").identifies(),
            text("auth", "What a caller shows.")
                .oneOf("key", "token", "aad", "none")
                .byDefault("key")
                .formerly(
                    "auth_enabled",
                    "authEnabled",
                    "token_auth_enabled",
                    "tokenAuthEnabled",
                    "aad_auth_enabled",
                    "aadAuthEnabled"),
            whole("max_versions", Bounds.from("1"), "The most versions it may have.").byDefault(6),
            CommonAttributes.publicNetworkAccess(),
            flag("app_insights", "Whether requests are told to Application Insights.")
                .byDefault(false)
                .formerly("enable_app_insights", "appInsightsEnabled"),
            CommonAttributes.description(),
            CommonAttributes.tags(),
            computed("scoring_uri", Type.TEXT, "Where clients send requests."),
            computed("swagger_uri", Type.TEXT, "Where its OpenAPI document is."),
            computed("state", Type.TEXT, "How it does."))
        .with(keys())
        .oneOf("cluster", "workspace");
  }

  private static Default runtime() {
    var inCluster =
        new Default.IfGiven("kubeconfig", Default.of("kubernetes"), Default.of("azureml"));
    return new Default.IfGiven(
        "workspace", Default.of("managed"), new Default.Through("cluster", inCluster));
  }

  private static BlockSchema keys() {
    var body =
        Schema.of(
            text("primary", "The first key; generated when absent.")
                .sensitive()
                .mayWait()
                .formerly("primary_key", "primaryKey"),
            text("secondary", "The second key; generated when absent.")
                .sensitive()
                .mayWait()
                .formerly("secondary_key", "secondaryKey"));
    return single("keys", body, "Keys of your own.");
  }
}
