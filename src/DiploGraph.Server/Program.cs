using System.Text;
using DiploGraph.Server.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await DiploGraphCommandLine.RunAsync(args, Console.Out, Console.Error);
