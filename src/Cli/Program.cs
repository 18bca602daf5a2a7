System.Console.WriteLine("pylite");
