using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DiploGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DiploGraph.Server.Tests.Access;

/// <summary>
/// An OpenID Connect provider on this machine: its discovery document, its public keys, and tokens that it signs. The
/// tokens are written here byte by byte, so that they can be wrong in every way.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string Audience = "diplograph";

    private readonly WebApplication _application;
    private readonly List<(string Id, RSA Key)> _keys = [("key-1", RSA.Create(2048))];

    private TestProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        _application.UseRouting();
        _application.MapGet("/.well-known/openid-configuration", context => context.Response.WriteAsync(
            JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = $"{Issuer}/keys" })));
        _application.MapGet("/keys", context => context.Response.WriteAsync(
            JsonSerializer.Serialize(new { keys = _keys.Select(it => PublicPart(it.Id, it.Key)) })));
    }

    public string Issuer => _application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public OpenIdConnectSettings Settings => new() { Authority = Issuer, Audience = Audience, AllowHttp = true };

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        await provider._application.StartAsync();
        return provider;
    }

    /// <summary>Adds another key to those that the provider publishes, and signs with it from now on.</summary>
    public void ChangeKey()
    {
#pragma warning disable CA2000 // The list owns it.
        _keys.Insert(0, ($"key-{_keys.Count + 1}", RSA.Create(2048)));
#pragma warning restore CA2000
    }

    /// <summary>Returns the claims of a valid token.</summary>
    public Dictionary<string, object> Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["sub"] = "17",
        ["name"] = "Anna",
        ["role"] = "reviewer",
        ["nbf"] = SecondsFromNow(-60),
        ["exp"] = SecondsFromNow(600),
    };

    public static long SecondsFromNow(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;

    /// <summary>Signs a token with the provider's newest key.</summary>
    public string Sign(Dictionary<string, object> claims)
    {
        var (id, key) = _keys[0];
        return Sign(new { alg = "RS256", typ = "JWT", kid = id }, claims, key);
    }

    /// <summary>Signs a token with a key.</summary>
    public static string Sign(object header, Dictionary<string, object> claims, RSA key) => Write(
        header, claims, text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Writes a token that claims to have no signature.</summary>
    public string Unsigned(string algorithm) => Write(new { alg = algorithm, typ = "JWT" }, Claims(), _ => []);

    /// <summary>
    /// Writes a token whose signature is a hash with the provider's public key as the secret, which anybody can make.
    /// </summary>
    public string SignedWithPublicKey(bool asPem)
    {
        var key = _keys[0].Key;
        var secret = asPem
            ? Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())
            : key.ExportParameters(includePrivateParameters: false).Modulus!;
        return Write(
            new { alg = "HS256", typ = "JWT", kid = _keys[0].Id }, Claims(), text => HMACSHA256.HashData(secret, text));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _keys.ForEach(it => it.Key.Dispose());
    }

    private static string Write(object header, Dictionary<string, object> claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}."
            + Encode(JsonSerializer.SerializeToUtf8Bytes(claims));
        return $"{text}.{Encode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static object PublicPart(string id, RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = id,
            n = Encode(parameters.Modulus!),
            e = Encode(parameters.Exponent!),
        };
    }

    private static string Encode(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
